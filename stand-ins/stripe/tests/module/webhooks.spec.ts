import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onControl, type StandIn, startStandIn } from "./stand-in-process";

const secret = "whsec_tests_of_the_stand_in";
const connectSecret = "whsec_of_connected_accounts";
/** Where each event arrived, by its id. */
const arrivedAt = new Map<string, string>();
let standIn: StandIn;
let receiver: Server;
let received: Stripe.Event[] = [];
let answer = 200;
/** Events about this object are not answered. */
let ignored = "";

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const signature = request.headers["stripe-signature"] ?? "";
      // Throws, and the event is then missing below, when the signature is wrong.
      const event = Stripe.webhooks.constructEvent(
        Buffer.concat(chunks).toString(),
        signature,
        request.url === "/hooks/connect" ? connectSecret : secret,
      );
      arrivedAt.set(event.id, request.url ?? "");
      received.push(event);
      if ((event.data.object as { id: string }).id === ignored) return;
      response.writeHead(answer).end();
    });
  });
  receiver.listen(0, "127.0.0.1");
  await once(receiver, "listening");
  const { port } = receiver.address() as AddressInfo;
  standIn = await startStandIn({
    STRIPE_WEBHOOK_URL: `http://127.0.0.1:${port}/hooks/stripe`,
    STRIPE_WEBHOOK_SECRET: secret,
    STRIPE_CONNECT_WEBHOOK_URL: `http://127.0.0.1:${port}/hooks/connect`,
    STRIPE_CONNECT_WEBHOOK_SECRET: connectSecret,
    STRIPE_STAND_IN_RETRY_SECONDS: "0.5,1",
  });
});
afterAll(async () => {
  await standIn?.stop();
  receiver.close();
});

async function typesFor(id: string, expected: number, seconds = 8): Promise<string[]> {
  const about = () =>
    received.filter((event) => {
      const object = event.data.object as { id: string; payment_intent?: string };
      return object.id === id || object.payment_intent === id;
    });
  const deadline = Date.now() + seconds * 1000;
  while (about().length < expected && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  return about().map((event) => event.type);
}

const create = () =>
  standIn.client.paymentIntents.create({
    amount: 6_000,
    currency: "eur",
    allowed_payment_method_types: ["card"],
    capture_method: "manual",
    metadata: { booking_id: "bk_1" },
  });

it("tells of a payment from its start to its capture, signed and in order", async () => {
  const intent = await create();
  await standIn.client.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
  await standIn.client.paymentIntents.capture(intent.id);
  expect(await typesFor(intent.id, 5)).toEqual([
    "payment_intent.created",
    "charge.succeeded",
    "payment_intent.amount_capturable_updated",
    "charge.captured",
    "payment_intent.succeeded",
  ]);
  const last = received.at(-1)?.data.object as Stripe.PaymentIntent;
  expect(last).toMatchObject({ id: intent.id, amount_received: 6_000, metadata: { booking_id: "bk_1" } });
});

it("tells of a decline, of 3-D Secure and of a cancellation", async () => {
  const intent = await create();
  await standIn.client.paymentIntents
    .confirm(intent.id, { payment_method: "pm_card_chargeDeclined" })
    .catch(() => undefined);
  await standIn.client.paymentIntents.confirm(intent.id, { payment_method: "pm_card_threeDSecure2Required" });
  await standIn.client.paymentIntents.cancel(intent.id);
  expect(await typesFor(intent.id, 5)).toEqual([
    "payment_intent.created",
    "charge.failed",
    "payment_intent.payment_failed",
    "payment_intent.requires_action",
    "payment_intent.canceled",
  ]);
});

it("tells of a refund and of a change of it", async () => {
  const intent = await create();
  await standIn.client.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
  await standIn.client.paymentIntents.capture(intent.id);
  const refund = await standIn.client.refunds.create({ payment_intent: intent.id, amount: 1_000 });
  const changed = await standIn.client.refunds.update(refund.id, { metadata: { booking_id: "bk_1" } });
  expect(changed.metadata).toEqual({ booking_id: "bk_1" });
  const types = await typesFor(intent.id, 8);
  expect(types.slice(5)).toEqual(["refund.created", "charge.refunded", "refund.updated"]);
});

it("sends an event again until it is accepted, also after a crash", async () => {
  received = [];
  answer = 500;
  const intent = await create();
  expect(await typesFor(intent.id, 1)).toHaveLength(1);
  await standIn.crashAndRestart();
  answer = 200;
  expect(await typesFor(intent.id, 2)).toEqual(["payment_intent.created", "payment_intent.created"]);
  expect(received[0]?.id).toBe(received[1]?.id);
});

it("what was held back by a crash before it was ever sent is sent after it", async () => {
  received = [];
  await onControl(standIn, "POST", "/_stand_in/faults", { kind: "hold_events" });
  const intent = await create();
  await standIn.client.paymentIntents.cancel(intent.id);
  await standIn.crashAndRestart();
  expect(await typesFor(intent.id, 1, 1)).toEqual([]);
  await onControl(standIn, "DELETE", "/_stand_in/faults");
  expect(await typesFor(intent.id, 2)).toEqual(["payment_intent.created", "payment_intent.canceled"]);
});

it("sends events twice on demand, as often as asked", async () => {
  received = [];
  await onControl(standIn, "POST", "/_stand_in/faults", { kind: "duplicate_events", times: 1 });
  const intent = await create();
  await standIn.client.paymentIntents.cancel(intent.id);
  expect((await typesFor(intent.id, 3)).sort()).toEqual([
    "payment_intent.canceled",
    "payment_intent.created",
    "payment_intent.created",
  ]);
  expect(await typesFor(intent.id, 4, 1)).toHaveLength(3);
});

it("sends events in a wrong order on demand", async () => {
  received = [];
  await onControl(standIn, "POST", "/_stand_in/faults", { kind: "shuffle_events" });
  const intent = await create();
  await standIn.client.paymentIntents.cancel(intent.id);
  expect(await typesFor(intent.id, 2)).toEqual(["payment_intent.canceled", "payment_intent.created"]);
  await onControl(standIn, "DELETE", "/_stand_in/faults");
});

it("waits between repetitions as long as it was told, and not for ever", async () => {
  received = [];
  answer = 503;
  const intent = await create();
  expect((await typesFor(intent.id, 3)).length).toBeGreaterThanOrEqual(3);
  answer = 200;
});

it("one payment whose events are not answered does not hold up the others", async () => {
  const slow = await create();
  ignored = slow.id;
  await standIn.client.paymentIntents.cancel(slow.id);
  const other = await create();
  await standIn.client.paymentIntents.cancel(other.id);
  expect(await typesFor(other.id, 2, 6)).toEqual(["payment_intent.created", "payment_intent.canceled"]);
  ignored = "";
});

it("sends what happens on a connected account to its own address, signed with its own secret, with the account", async () => {
  const account = await standIn.client.accounts.create({ capabilities: { transfers: { requested: true } } });
  const intent = await create();
  await standIn.client.accounts.update(account.id, { metadata: { a: "1" } });
  expect(await typesFor(account.id, 1)).toEqual(["account.updated"]);
  expect(await typesFor(intent.id, 1)).toEqual(["payment_intent.created"]);
  const [told, own] = [account.id, intent.id].map((id) =>
    received.find((event) => (event.data.object as { id: string }).id === id),
  );
  expect(told).toMatchObject({
    account: account.id,
    type: "account.updated",
    data: { object: { metadata: { a: "1" } } },
  });
  expect(arrivedAt.get(told?.id ?? "")).toBe("/hooks/connect");
  expect(own).not.toHaveProperty("account");
  expect(arrivedAt.get(own?.id ?? "")).toBe("/hooks/stripe");
});
