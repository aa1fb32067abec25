import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type StandIn, startStandIn } from "./stand-in-process";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.stop());

const newIntent = (capture_method: "automatic" | "manual") =>
  standIn.client.paymentIntents.create({
    amount: 5_000,
    currency: "eur",
    allowed_payment_method_types: ["card"],
    capture_method,
  });

async function count(sql: string, value: string): Promise<number> {
  const client = new Client({ connectionString: standIn.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ count: string }>(sql, [value]).finally(() => client.end());
  return Number(rows[0]?.count);
}

const chargesOf = (id: string) => count("SELECT count(*) FROM charges WHERE payment_intent_id = $1", id);

it("thirty confirmations at once charge once", async () => {
  const intent = await newIntent("automatic");
  const outcomes = await Promise.allSettled(
    Array.from({ length: 30 }, () =>
      standIn.client.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason.code).toBe("payment_intent_unexpected_state");
  }
  expect(await chargesOf(intent.id)).toBe(1);
});

it("captures and cancellations at once end in one of the two", async () => {
  const intent = await newIntent("manual");
  await standIn.client.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      index % 2 ? standIn.client.paymentIntents.capture(intent.id) : standIn.client.paymentIntents.cancel(intent.id),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  const ended = await standIn.client.paymentIntents.retrieve(intent.id);
  expect(ended.amount_received).toBe(ended.status === "succeeded" ? 5_000 : 0);
});

it("refunds at once give back no more than was captured", async () => {
  const intent = await newIntent("automatic");
  await standIn.client.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, () => standIn.client.refunds.create({ payment_intent: intent.id, amount: 1_000 })),
  );
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(5);
});

it("one idempotency key used twenty times at once makes one intent; the others get it or a 409", async () => {
  const idempotencyKey = randomUUID();
  const booking = randomUUID();
  const create = () =>
    standIn.client.paymentIntents.create(
      { amount: 700, currency: "eur", metadata: { booking_id: booking } },
      { idempotencyKey },
    );
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, create));
  const ids = new Set(outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.id] : [])));
  expect(ids.size).toBe(1);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") {
      expect(outcome.reason).toMatchObject({ statusCode: 409, code: "idempotency_key_in_use" });
    }
  }
  const sql = "SELECT count(*) FROM payment_intents WHERE record->'metadata'->>'booking_id' = $1";
  expect(await count(sql, booking)).toBe(1);
});

it("after a crash intents are as they were, and a key still replays", async () => {
  const idempotencyKey = randomUUID();
  const params = { amount: 800, currency: "eur", allowed_payment_method_types: ["card"] };
  const created = await standIn.client.paymentIntents.create(params, { idempotencyKey });
  await standIn.client.paymentIntents.confirm(created.id, { payment_method: "pm_card_threeDSecure2Required" });
  await standIn.crashAndRestart();
  expect((await standIn.client.paymentIntents.retrieve(created.id)).status).toBe("requires_action");
  const replayed = await standIn.client.paymentIntents.create(params, { idempotencyKey });
  expect(replayed.id).toBe(created.id);
  expect(replayed.lastResponse.headers["idempotent-replayed"]).toBe("true");
});

it("a crash in the middle of requests leaves no intent without its answer being repeatable", async () => {
  const booking = randomUUID();
  const keys = Array.from({ length: 40 }, () => randomUUID());
  const create = (idempotencyKey: string) =>
    standIn.client.paymentIntents.create(
      {
        amount: 900,
        currency: "eur",
        allowed_payment_method_types: ["card"],
        confirm: true,
        payment_method: "pm_card_visa",
        metadata: { booking_id: booking },
      },
      { idempotencyKey },
    );
  const first = keys.map((key) => create(key).catch(() => null));
  await new Promise((resolve) => setTimeout(resolve, 60));
  await standIn.crashAndRestart();
  await Promise.all(first);
  const again = await Promise.all(keys.map(create));
  expect(new Set(again.map((intent) => intent.id)).size).toBe(40);
  const sql = "SELECT count(*) FROM payment_intents WHERE record->'metadata'->>'booking_id' = $1";
  expect(await count(sql, booking)).toBe(40);
  const charges = "SELECT count(*) FROM charges WHERE record->'metadata'->>'booking_id' = $1";
  expect(await count(charges, booking)).toBe(40);
});
