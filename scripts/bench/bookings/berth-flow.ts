import { emailOf, type Flow } from "./flow";

/** Quote, hold, payment, completion: the listing says yes at once, so the order is paid when it answers. */
export const berthFlow: Flow = async ({ call, pay, target, number }) => {
  const { from, to, id } = target;
  const { quote } = await call("quote", `/store/listings/${id}/quotes`, { from, to, guests: 1 });
  const opened = await call("hold", "/store/bookings", {
    quote_id: quote?.id,
    contact: { name: "Bench Guest", email: emailOf(number) },
  });
  await pay(opened.payment?.client_secret ?? "");
  const token = { "x-booking-token": String(opened.access_token) };
  const { booking } = await call("complete", `/store/bookings/${opened.booking?.id}/complete`, {}, token);
  if (String(booking?.payment_status) !== "paid") {
    throw new Error(`complete: the booking is ${booking?.status}, ${booking?.payment_status}`);
  }
};
