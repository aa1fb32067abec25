import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { PaymentMethodView } from "../../modules/booking/contract";
import { context } from "../setup/context";
import { until } from "../setup/until";
import { type Caller, call, type Refusal } from "./api";
import { book, complete, type Opened, pay, quote } from "./checkout";
import { askStripe } from "./deposits";
import { type FreshListing, freshListing, stayFrom } from "./fresh-listing";

type Listed = { payment_methods: PaymentMethodView[]; count: number };

let listing: FreshListing;

beforeAll(async () => {
  listing = await freshListing({ booking_mode: "instant", deposit: { percent: 30, rest_days_before: 14 } });
});

/** Somebody with an account that nobody else has. */
async function makeConsumer(): Promise<Caller & { password: string }> {
  const email = `cards-${randomUUID()}@example.com`;
  const credentials = { email, password: randomUUID() };
  const made = await call<{ token: string }>("POST", "/auth/customer/emailpass/register", {}, credentials);
  const names = { first_name: "Ada", last_name: "Moreno" };
  expect((await call("POST", "/store/customers", { bearer: made.body.token }, names)).status).toBeLessThan(300);
  const { body } = await call<{ token: string }>("POST", "/auth/customer/emailpass", {}, credentials);
  return { bearer: body.token, password: credentials.password };
}

const list = async (consumer: Caller) => (await call<Listed>("GET", "/store/payment-methods", consumer)).body;
const remove = (consumer: Caller, id: string) => call<Refusal>("DELETE", `/store/payment-methods/${id}`, consumer);

/** Saves a card as the browser does: with the secret and the publishable key. */
async function save(consumer: Caller, card: string): Promise<void> {
  const { status, body } = await call<{ setup: { client_secret: string; publishable_key: string } }>(
    "POST",
    "/store/payment-methods",
    consumer,
    {},
  );
  expect(status).toBe(201);
  const { client_secret, publishable_key } = body.setup;
  const answer = await fetch(`${context.stripeUrl}/v1/setup_intents/${client_secret.split("_secret_")[0]}/confirm`, {
    method: "POST",
    headers: { authorization: `Bearer ${publishable_key}` },
    body: new URLSearchParams({ client_secret, payment_method: card, use_stripe_sdk: "true" }),
  });
  expect(answer.status).toBe(200);
}

async function bookAs(consumer: Caller, card: string, daysAhead: number): Promise<Opened> {
  const { id } = await quote(listing.id, stayFrom(daysAhead));
  const { body } = await book(id, consumer);
  expect((await pay(body, card)).status).toBe("requires_capture");
  expect((await complete(body)).status).toBe(200);
  return body;
}

describe("a consumer's cards", () => {
  it("are none at first", async () => {
    expect(await list(await makeConsumer())).toMatchObject({ payment_methods: [], count: 0 });
  });

  it("are saved without a payment, one of them is the default, and they are removed", async () => {
    const consumer = await makeConsumer();
    await save(consumer, "pm_card_visa");
    await save(consumer, "pm_card_mastercard");
    const { payment_methods: cards, count } = await list(consumer);
    expect(count).toBe(2);
    const visa = cards.find(({ brand }) => brand === "visa");
    expect(visa).toMatchObject({ last4: "4242", is_default: false });
    const path = `/store/payment-methods/${visa?.id}`;
    expect((await call("PATCH", path, consumer, { is_default: true })).body).toMatchObject({
      payment_method: { id: visa?.id, is_default: true },
    });
    expect((await list(consumer)).payment_methods.map(({ brand, is_default }) => [brand, is_default])).toEqual([
      ["visa", true],
      ["mastercard", false],
    ]);
    expect((await remove(consumer, visa?.id ?? "")).status).toBe(200);
    expect((await list(consumer)).payment_methods.map(({ brand }) => brand)).toEqual(["mastercard"]);
    expect((await remove(consumer, visa?.id ?? "")).status).toBe(404);
  });

  it("are nobody else's to see, to change or to remove", async () => {
    const [one, other] = [await makeConsumer(), await makeConsumer()];
    await save(one, "pm_card_visa");
    await save(other, "pm_card_visa");
    const [card] = (await list(one)).payment_methods;
    const path = `/store/payment-methods/${card?.id}`;
    expect((await call("PATCH", path, other, { is_default: true })).status).toBe(404);
    expect((await remove(other, card?.id ?? "")).status).toBe(404);
    expect((await call("GET", "/store/payment-methods", {})).status).toBe(401);
    expect((await list(one)).count).toBe(1);
  });

  it("that paid a deposit are saved, and the last one stays while the rest is due from it", async () => {
    const consumer = await makeConsumer();
    const opened = await bookAs(consumer, "pm_card_visa", 70);
    const [card] = (await list(consumer)).payment_methods;
    expect(card).toMatchObject({ brand: "visa", last4: "4242" });
    const refused = await remove(consumer, card?.id ?? "");
    expect([refused.status, refused.body.code]).toEqual([409, "payment.method_needed"]);
    await save(consumer, "pm_card_mastercard");
    expect((await remove(consumer, card?.id ?? "")).status).toBe(200);
    const [left] = (await list(consumer)).payment_methods;
    expect((await remove(consumer, left?.id ?? "")).status).toBe(409);
    await call("POST", `/store/bookings/${opened.booking.id}/cancel`, consumer, { reason: "" });
    expect((await remove(consumer, left?.id ?? "")).status).toBe(200);
  });

  it("are forgotten at Stripe with the account", async () => {
    const consumer = await makeConsumer();
    await save(consumer, "pm_card_visa");
    const [card] = (await list(consumer)).payment_methods;
    const { customer } = await askStripe<{ customer: string }>("GET", `/payment_methods/${card?.id}`);
    expect((await call("DELETE", "/store/customers/me", consumer, { password: consumer.password })).status).toBe(200);
    await until("the customer's end", async () => {
      const { deleted } = await askStripe<{ deleted?: boolean }>("GET", `/customers/${customer}`);
      return deleted === true;
    });
  });

  it("of whom two are removed at once leave one while the rest is due", async () => {
    const consumer = await makeConsumer();
    await bookAs(consumer, "pm_card_visa", 80);
    await save(consumer, "pm_card_mastercard");
    const { payment_methods: cards } = await list(consumer);
    const answers = await Promise.all(cards.map(({ id }) => remove(consumer, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await list(consumer)).count).toBe(1);
  });

  it("pay the next booking by their id alone", async () => {
    const consumer = await makeConsumer();
    await save(consumer, "pm_card_visa");
    const [card] = (await list(consumer)).payment_methods;
    const opened = await bookAs(consumer, card?.id ?? "", 90);
    const { data } = await askStripe<{ data: { metadata: { booking_id?: string }; payment_method: string }[] }>(
      "GET",
      "/payment_intents?limit=10",
    );
    expect(data.find(({ metadata }) => metadata.booking_id === opened.booking.id)?.payment_method).toBe(card?.id);
  });
});
