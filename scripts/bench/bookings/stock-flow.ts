import { emailOf, type Flow } from "./flow";

/** Stock Medusa's way: cart with its line, payment collection, session, completion. */
export const stockFlow: Flow = async ({ call, pay, target, job, number }) => {
  const { cart } = await call("cart", "/store/carts", {
    region_id: job.regionId,
    email: emailOf(number),
    items: [{ variant_id: target.id, quantity: 1 }],
  });
  const { payment_collection } = await call("collection", "/store/payment-collections", { cart_id: cart?.id });
  const opened = await call("session", `/store/payment-collections/${payment_collection?.id}/payment-sessions`, {
    provider_id: "pp_stripe_stripe",
  });
  const sessions = opened.payment_collection?.payment_sessions as unknown as { data: { client_secret: string } }[];
  await pay(sessions[0]?.data.client_secret ?? "");
  const done = await call("complete", `/store/carts/${cart?.id}/complete`, {});
  if (String(done.type) !== "order") throw new Error(`complete: no order, ${JSON.stringify(done).slice(0, 120)}`);
};
