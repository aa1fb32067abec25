import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onControl, refusalOf, type StandIn, startStandIn } from "./stand-in-process";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.stop());

const DAY_MS = 24 * 60 * 60 * 1000;
const moveTo = (offset_milliseconds: number) => onControl(standIn, "POST", "/_stand_in/clock", { offset_milliseconds });
const newIntent = (idempotencyKey?: string) =>
  standIn.client.paymentIntents.create(
    { amount: 4_000, currency: "eur", allowed_payment_method_types: ["card"] },
    idempotencyKey === undefined ? {} : { idempotencyKey },
  );
const load = (...payment_intents: object[]) => onControl(standIn, "POST", "/_stand_in/load", { payment_intents });

const past = {
  id: "pi_past00000001",
  amount_minor: 20_000,
  currency: "eur",
  created_seconds: 1_700_000_000,
  status: "succeeded",
  captured_minor: 18_000,
  refunds: [
    { id: "re_past00000001", amount_minor: 5_000, created_seconds: 1_700_100_000 },
    { id: "re_past00000002", amount_minor: 1_000, created_seconds: 1_700_200_000 },
  ],
  metadata: { booking_id: "bkg_1" },
  payment_method: { brand: "mastercard", last4: "4444" },
};

describe("payments of the past", () => {
  it("are loaded with charge and refunds that agree, and can be refunded further", async () => {
    const { body } = await load(past);
    expect(body).toMatchObject({ object: "load", loaded: 1, existing: 0, payment_intents: [{ id: past.id }] });
    const intent = await standIn.client.paymentIntents.retrieve(past.id, { expand: ["latest_charge"] });
    expect(intent).toMatchObject({
      status: "succeeded",
      amount: 20_000,
      amount_received: 18_000,
      created: 1_700_000_000,
      metadata: { booking_id: "bkg_1" },
      latest_charge: {
        captured: true,
        amount_captured: 18_000,
        // The released part counts as refunded at Stripe.
        amount_refunded: 8_000,
        payment_method_details: { card: { brand: "mastercard", last4: "4444" } },
      },
    });
    const refunds = await standIn.client.refunds.list({ payment_intent: past.id });
    expect(refunds.data.map(({ id, amount }) => [id, amount])).toEqual([
      ["re_past00000002", 1_000],
      ["re_past00000001", 5_000],
    ]);
    expect(
      (await refusalOf(standIn.client.refunds.create({ payment_intent: past.id, amount: 12_001 }))).statusCode,
    ).toBe(400);
    expect((await standIn.client.refunds.create({ payment_intent: past.id })).amount).toBe(12_000);
  });

  it("are loaded once, and the second time nothing changes", async () => {
    const before = await standIn.client.paymentIntents.retrieve(past.id);
    const { body } = await load({ ...past, amount_minor: 19_000 });
    expect(body).toMatchObject({ loaded: 0, existing: 1 });
    expect(await standIn.client.paymentIntents.retrieve(past.id)).toEqual(before);
  });

  it("stand behind newer ones in the list, and tell nobody of themselves", async () => {
    const newer = await newIntent();
    await load({ ...past, id: "pi_past00000002", refunds: [] });
    const listed = await standIn.client.paymentIntents.list({ limit: 100 });
    const ids = listed.data.map(({ id }) => id);
    expect(ids.indexOf(newer.id)).toBeLessThan(ids.indexOf("pi_past00000002"));
    const page = await fetch(`${standIn.url}/payments/pi_past00000002`).then((response) => response.text());
    expect(page).toContain("Nothing happened yet.");
  });

  it("may wait for their capture, be cancelled or never have been paid", async () => {
    const { id: _id, captured_minor: _captured, refunds: _refunds, ...rest } = past;
    const { payment_method, ...unpaid } = rest;
    await load(
      { ...rest, id: "pi_waiting1", status: "requires_capture" },
      { ...rest, id: "pi_cancelled1", status: "canceled", canceled_seconds: 1_700_000_900 },
      { ...unpaid, id: "pi_abandoned1", status: "requires_payment_method" },
    );
    expect((await standIn.client.paymentIntents.capture("pi_waiting1")).amount_received).toBe(20_000);
    const cancelled = await standIn.client.paymentIntents.retrieve("pi_cancelled1", { expand: ["latest_charge"] });
    expect(cancelled).toMatchObject({
      status: "canceled",
      canceled_at: 1_700_000_900,
      latest_charge: { captured: false, amount_refunded: 20_000, refunded: true },
    });
    const paid = await standIn.client.paymentIntents.confirm("pi_abandoned1", {
      payment_method: "pm_card_visa",
      return_url: "https://shop.example",
    });
    expect(paid.status).toBe("requires_capture");
    expect(payment_method.brand).toBe("mastercard");
  });

  it("come five hundred at once, all or none", async () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ ...past, id: `pi_many${n + 1000}`, refunds: [] }));
    const broken = await load(...many.slice(0, 499), { ...past, id: "pi_manybroken", captured_minor: 20_001 });
    expect([broken.status, broken.body.error?.param]).toEqual([400, "payment_intents[499][captured_minor]"]);
    await refusalOf(standIn.client.paymentIntents.retrieve("pi_many1000"));
    expect((await load(...many)).body).toMatchObject({ loaded: 500, existing: 0 });
    expect((await load(...many, past)).status).toBe(400);
  });

  it.each([
    [{ refunds: [{ id: "re_toomuch1", amount_minor: 18_001, created_seconds: 1 }] }, "payment_intents[0][refunds]"],
    [{ refunds: past.refunds }, "payment_intents"],
    [{ status: "requires_capture", refunds: [] }, "payment_intents[0][captured_minor]"],
    [{ payment_method: undefined }, "payment_intents[0][payment_method]"],
    [{ canceled_seconds: 5 }, "payment_intents[0][canceled_seconds]"],
    [{ currency: "EUR" }, "payment_intents[0][currency]"],
    [{ made_up: 1 }, "payment_intents[0][made_up]"],
  ])("cannot have been %j", async (change, param) => {
    const { status, body } = await load({ ...past, id: "pi_impossible", ...change });
    expect([status, body.error?.param]).toEqual([400, param]);
    await refusalOf(standIn.client.paymentIntents.retrieve("pi_impossible"));
  });
});

describe("the clock", () => {
  it("moves ahead, never back, and stays where it is through a crash", async () => {
    const before = await newIntent();
    expect((await moveTo(3 * DAY_MS)).body).toMatchObject({ object: "clock", offset_milliseconds: 3 * DAY_MS });
    await standIn.crashAndRestart();
    const after = await newIntent();
    expect(after.created - before.created).toBeGreaterThanOrEqual((3 * DAY_MS) / 1000);
    expect(after.created - before.created).toBeLessThan((3 * DAY_MS) / 1000 + 600);
    expect((await moveTo(DAY_MS)).body).toMatchObject({ offset_milliseconds: 3 * DAY_MS });
    expect((await onControl(standIn, "GET", "/_stand_in/clock")).body).toMatchObject({
      offset_milliseconds: 3 * DAY_MS,
    });
  });

  it("that was moved is told on the page of payments, as are faults", async () => {
    await onControl(standIn, "POST", "/_stand_in/faults", { kind: "drop_after_commit" });
    const page = await fetch(standIn.url).then((response) => response.text());
    expect(page).toContain("The clock was moved ahead");
    expect(page).toContain("drop after commit");
    await onControl(standIn, "DELETE", "/_stand_in/faults");
    expect(await fetch(standIn.url).then((response) => response.text())).not.toContain("drop after commit");
  });

  it("lets idempotency keys end after a day", async () => {
    const key = randomUUID();
    const first = await newIntent(key);
    expect((await newIntent(key)).id).toBe(first.id);
    await moveTo(5 * DAY_MS);
    expect((await newIntent(key)).id).not.toBe(first.id);
  });

  it.each([{ offset_milliseconds: -1 }, { offset_milliseconds: 1.5 }, {}, { offset_milliseconds: 1e15 }])(
    "refuses %j",
    async (body) => {
      const answer = await onControl(standIn, "POST", "/_stand_in/clock", body);
      expect([answer.status, answer.body.error?.param]).toEqual([400, "offset_milliseconds"]);
    },
  );
});
