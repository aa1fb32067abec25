import type { BookingDetail } from "../../modules/booking/contract";
import { context } from "../setup/context";
import { until } from "../setup/until";
import { type Answer, type Caller, call } from "./api";
import { authenticate, book, complete, guest, type Opened, pay, quote } from "./checkout";
import { type FreshListing, stayFrom } from "./fresh-listing";
import { select } from "./shop-database";

export type Booked = Opened & { email: string };

/** A guest's booking whose deposit is paid with a card, for a stay so many days from now. */
export async function bookWithDeposit(listing: FreshListing, daysAhead: number, card: string): Promise<Booked> {
  const contact = guest();
  const { id } = await quote(listing.id, stayFrom(daysAhead));
  const { status, body } = await book(id, {}, contact);
  if (status !== 201) throw new Error(`the booking answered ${status} ${JSON.stringify(body)}`);
  const intent = await pay(body, card);
  if (intent.status === "requires_action") await authenticate(body, "complete");
  const completed = await complete(body);
  if (completed.status !== 200) throw new Error(`not completed: ${JSON.stringify(completed.body)}`);
  return { ...body, email: contact.email };
}

const ownerOf = ({ access_token }: Opened): Caller => ({ bookingToken: access_token });

export async function read(opened: Opened): Promise<BookingDetail> {
  const path = `/store/bookings/${opened.booking.id}`;
  return (await call<{ booking: BookingDetail }>("GET", path, ownerOf(opened))).body.booking;
}

export const cancel = (opened: Opened) =>
  call("POST", `/store/bookings/${opened.booking.id}/cancel`, ownerOf(opened), { reason: "" });

/** Makes a timer of a booking due at once. */
export async function fire(name: string, { booking }: Opened): Promise<void> {
  await select(
    "UPDATE timer SET due_at = now(), run_at = now() WHERE name = $1 AND split_part(key, ':', 1) = $2 AND state = 'pending'",
    [name, booking.id],
  );
}

/** Waits until the rest of a booking is in a state. */
export const restIs = (state: string, opened: Opened) =>
  until(`the rest being ${state}`, async () => (await read(opened)).rest?.state === state);

/** What the guest's browser does to pay the rest: opens it, and confirms with a card. */
export async function openRest<Body = Pick<Opened, "payment">>(opened: Opened): Promise<Answer<Body>> {
  return call<Body>("POST", `/store/bookings/${opened.booking.id}/rest-payment`, ownerOf(opened), {});
}

export const completeRest = (opened: Opened) =>
  call("POST", `/store/bookings/${opened.booking.id}/rest-payment/complete`, ownerOf(opened), {});

/** Asks the stand-in as the platform. */
export async function askStripe<Body>(
  method: "GET" | "POST",
  path: string,
  form: Record<string, string> = {},
): Promise<Body> {
  const answer = await fetch(`${context.stripeUrl}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${context.environment.STRIPE_API_KEY ?? ""}` },
    ...(method === "POST" ? { body: new URLSearchParams(form) } : {}),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Body;
}

/** Takes the card away that paid the deposit and gives its owner another. */
export async function changeCard({ booking }: Opened, card: string): Promise<void> {
  const [rest] = await select<{ customer: string }>(
    "SELECT stripe_customer_id AS customer FROM booking_rest WHERE booking_id = $1",
    [booking.id],
  );
  const customer = rest?.customer ?? "";
  const { data } = await askStripe<{ data: { id: string }[] }>("GET", `/customers/${customer}/payment_methods`);
  for (const { id } of data) await askStripe("POST", `/payment_methods/${id}/detach`);
  await askStripe("POST", `/payment_methods/${card}/attach`, { customer });
}

/** Every intent that was made for a booking, as `amount status`, the oldest first. */
export async function intentsOf({ booking }: Opened): Promise<string[]> {
  const { data } = await askStripe<{
    data: { amount: number; status: string; created: number; metadata: { booking_id?: string } }[];
  }>("GET", "/payment_intents?limit=100");
  return data
    .filter(({ metadata }) => metadata.booking_id === booking.id)
    .reverse()
    .map(({ amount, status }) => `${amount} ${status}`);
}
