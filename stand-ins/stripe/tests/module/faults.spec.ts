import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { onControl, refusalOf, type StandIn, secretKey, startStandIn } from "./stand-in-process";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterEach(() => onControl(standIn, "DELETE", "/_stand_in/faults"));
afterAll(() => standIn?.stop());

const params: Stripe.PaymentIntentCreateParams = {
  amount: 4_000,
  currency: "eur",
  allowed_payment_method_types: ["card"],
};
const create = (options?: Stripe.RequestOptions) => standIn.client.paymentIntents.create(params, options);
const fault = (body: object) => onControl(standIn, "POST", "/_stand_in/faults", body);
const count = async () => (await standIn.client.paymentIntents.list({ limit: 100 })).data.length;

it.each([
  ["429", Stripe.errors.StripeRateLimitError],
  ["500", Stripe.errors.StripeAPIError],
])("%s is answered as often as asked, and nothing is done", async (kind, error) => {
  const before = await count();
  await fault({ kind, match: { method: "POST", path: "/v1/payment_intents" }, times: 2 });
  expect(await refusalOf(create())).toBeInstanceOf(error);
  expect(await refusalOf(create())).toBeInstanceOf(error);
  expect(await count()).toBe(before);
  await create();
  expect(await count()).toBe(before + 1);
});

it("lets as many pass as it was told, and only meets the route it was made for", async () => {
  await fault({ kind: "500", match: { path: "/v1/payment_intents/:id/confirm" }, after: 1 });
  const confirm = async () =>
    standIn.client.paymentIntents.confirm((await create()).id, { payment_method: "pm_card_visa" });
  expect((await confirm()).status).toBe("succeeded");
  expect((await refusalOf(confirm())).statusCode).toBe(500);
  expect((await confirm()).status).toBe("succeeded");
});

it("many requests at once meet it exactly as often as asked", async () => {
  await fault({ kind: "500", match: { method: "POST" }, times: 5, after: 3 });
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => create()));
  expect(outcomes.filter((outcome) => outcome.status === "rejected")).toHaveLength(5);
});

it("hangs without an answer until the caller gives up, and does nothing", async () => {
  const before = await count();
  await fault({ kind: "hang", match: { method: "POST" } });
  const error = await refusalOf(create({ timeout: 500 }));
  expect(error).toBeInstanceOf(Stripe.errors.StripeConnectionError);
  expect(await count()).toBe(before);
});

it("does the work and drops the connection, so that only the idempotency key finds it again", async () => {
  const before = await count();
  // Stripe's client tries a connection that was cut once more by itself, with the same key.
  await fault({ kind: "drop_after_commit", match: { method: "POST" }, times: 2 });
  const idempotencyKey = randomUUID();
  expect(await refusalOf(create({ idempotencyKey }))).toBeInstanceOf(Stripe.errors.StripeConnectionError);
  expect(await count()).toBe(before + 1);
  const again = await create({ idempotencyKey });
  expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(await count()).toBe(before + 1);
});

it("stays through a crash, is shown, and goes when it is taken back", async () => {
  await fault({ kind: "429", times: 3 });
  await refusalOf(create());
  await standIn.crashAndRestart();
  const { body } = await onControl(standIn, "GET", "/_stand_in/faults");
  expect(body.faults).toEqual([{ kind: "429", match: { method: null, path: null }, times: 2, after: 0 }]);
  await onControl(standIn, "DELETE", "/_stand_in/faults");
  await create();
});

it.each([
  [{ kind: "magic" }, "kind"],
  [{ kind: "500", times: 0 }, "times"],
  [{ kind: "500", match: { path: "/_stand_in/faults" } }, "match[path]"],
  [{ kind: "500", match: { method: "PUT" } }, "match[method]"],
  [{}, "kind"],
])("refuses %j by the name of the field", async (body, param) => {
  const answer = await fault(body);
  expect(answer.status).toBe(400);
  expect(answer.body.error?.param).toBe(param);
});

it("refuses a body that is no JSON object", async () => {
  for (const body of ["nonsense", "[]", "7"]) {
    const response = await fetch(`${standIn.url}/_stand_in/faults`, {
      method: "POST",
      headers: { authorization: `Bearer ${secretKey}` },
      body,
    });
    expect(response.status).toBe(400);
  }
});
