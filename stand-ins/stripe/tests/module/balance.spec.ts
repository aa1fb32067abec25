import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onControl, refusalOf, type StandIn, startStandIn } from "./stand-in-process";

const dayMs = 24 * 60 * 60 * 1000;
let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.stop());

const pay = (amount: number, more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  standIn.client.paymentIntents.create({
    amount,
    currency: "eur",
    allowed_payment_method_types: ["card"],
    confirm: true,
    payment_method: "pm_card_visa",
    expand: ["latest_charge.balance_transaction"],
    ...more,
  });
const movementOf = (intent: Stripe.PaymentIntent) =>
  (intent.latest_charge as Stripe.Charge).balance_transaction as Stripe.BalanceTransaction | null;
const balanceIn = async (currency: string) => {
  const { available, pending } = await standIn.client.balance.retrieve();
  const amountOf = (entries: Stripe.Balance.Available[]) =>
    entries.find((entry) => entry.currency === currency)?.amount;
  return { available: amountOf(available), pending: amountOf(pending) };
};

it("an account without movements has nothing in its own currency", async () => {
  expect(await standIn.client.balance.retrieve()).toMatchObject({
    object: "balance",
    available: [{ amount: 0, currency: "eur", source_types: { card: 0 } }],
    pending: [{ amount: 0, currency: "eur" }],
  });
});

describe("a captured charge", () => {
  it("brings its amount less the fee, first pending, then available as the clock moves", async () => {
    const movement = movementOf(await pay(10_000, { currency: "chf", description: "Two nights" }));
    expect(movement).toMatchObject({
      type: "charge",
      reporting_category: "charge",
      amount: 10_000,
      fee: 175,
      net: 9_825,
      status: "pending",
      description: "Two nights",
      fee_details: [{ amount: 175, currency: "chf", type: "stripe_fee", description: "Stripe processing fees" }],
    });
    expect(await balanceIn("chf")).toEqual({ available: 0, pending: 9_825 });
    await onControl(standIn, "POST", "/_stand_in/clock", { offset_milliseconds: 3 * dayMs });
    expect(await balanceIn("chf")).toEqual({ available: 9_825, pending: 0 });
    const later = await standIn.client.balanceTransactions.retrieve(movement?.id ?? "", { expand: ["source"] });
    expect(later).toMatchObject({ status: "available", source: { object: "charge", amount: 10_000 } });
  });

  it("is available at once with the test card for it", async () => {
    await pay(10_000, { currency: "gbp", payment_method: "pm_card_bypassPending" });
    expect(await balanceIn("gbp")).toEqual({ available: 9_825, pending: 0 });
  });

  it("brings what was captured, when it was, and nothing when it was given up or declined", async () => {
    const held = await pay(10_000, { currency: "sek", capture_method: "manual" });
    expect(movementOf(held)).toBeNull();
    const other = await pay(10_000, { currency: "sek", capture_method: "manual" });
    await standIn.client.paymentIntents.cancel(other.id);
    await refusalOf(pay(10_000, { currency: "sek", payment_method: "pm_card_chargeDeclined" }));
    const captured = await standIn.client.paymentIntents.capture(held.id, {
      amount_to_capture: 4_000,
      expand: ["latest_charge.balance_transaction"],
    });
    expect(movementOf(captured)).toMatchObject({ amount: 4_000, fee: 85 });
    expect(await balanceIn("sek")).toEqual({ available: 0, pending: 3_915 });
  });
});

describe("a refund", () => {
  it("takes its amount from the pending money of its charge, and the fee stays", async () => {
    const paid = await pay(10_000, { currency: "nok" });
    const refund = await standIn.client.refunds.create({
      payment_intent: paid.id,
      amount: 3_000,
      expand: ["balance_transaction.source"],
    });
    expect(refund.balance_transaction).toMatchObject({
      type: "refund",
      amount: -3_000,
      fee: 0,
      net: -3_000,
      status: "pending",
      available_on: movementOf(paid)?.available_on,
      source: { id: refund.id, object: "refund" },
    });
    expect(await balanceIn("nok")).toEqual({ available: 0, pending: 6_825 });
  });

  it("takes what is available once the charge's money is, also below zero", async () => {
    const paid = await pay(10_000, { currency: "dkk", payment_method: "pm_card_bypassPending" });
    await standIn.client.refunds.create({ payment_intent: paid.id });
    expect(await balanceIn("dkk")).toEqual({ available: -175, pending: 0 });
  });
});

describe("the list of balance transactions", () => {
  it("is narrowed by type, source, currency and time", async () => {
    const paid = await pay(10_000, { currency: "pln" });
    await standIn.client.refunds.create({ payment_intent: paid.id, amount: 1_000 });
    const { balanceTransactions } = standIn.client;
    const all = await balanceTransactions.list({ currency: "pln" });
    expect(all.data.map(({ type, net }) => ({ type, net }))).toEqual([
      { type: "refund", net: -1_000 },
      { type: "charge", net: 9_825 },
    ]);
    const source = (paid.latest_charge as Stripe.Charge).id;
    expect((await balanceTransactions.list({ source })).data).toMatchObject([{ type: "charge", source }]);
    expect((await balanceTransactions.list({ currency: "pln", type: "refund" })).data).toHaveLength(1);
    const created = all.data[0]?.created ?? 0;
    expect((await balanceTransactions.list({ currency: "pln", created: { gt: created } })).data).toEqual([]);
  });

  it("refuses a type that there is not and names an unknown id", async () => {
    const type = await refusalOf(standIn.client.balanceTransactions.list({ type: "gift" }));
    expect(type).toMatchObject({ statusCode: 400, param: "type" });
    const unknown = await refusalOf(standIn.client.balanceTransactions.retrieve("txn_none"));
    expect(unknown).toMatchObject({ statusCode: 404, code: "resource_missing" });
  });
});

it("payments of the past bring balance transactions of their time", async () => {
  await onControl(standIn, "POST", "/_stand_in/load", {
    payment_intents: [
      {
        id: "pi_past0001",
        amount_minor: 20_000,
        currency: "huf",
        created_seconds: 1_760_000_000,
        status: "succeeded",
        refunds: [{ id: "re_past0001", amount_minor: 5_000, created_seconds: 1_760_100_000 }],
        payment_method: { brand: "visa", last4: "4242" },
      },
    ],
  });
  const { data } = await standIn.client.balanceTransactions.list({ currency: "huf" });
  expect(data).toMatchObject([
    { id: "txn_re_past0001", type: "refund", net: -5_000, created: 1_760_100_000, status: "available" },
    { id: "txn_past0001", type: "charge", net: 19_675, created: 1_760_000_000, status: "available" },
  ]);
  expect(await balanceIn("huf")).toEqual({ available: 14_675, pending: 0 });
});
