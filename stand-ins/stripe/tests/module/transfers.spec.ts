import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSeller } from "./connected-seller";
import { onControl, refusalOf, type StandIn, startStandIn } from "./stand-in-process";

const dayMs = 24 * 60 * 60 * 1000;
let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.stop());

/** Whose money stays where it arrives: nothing is paid out by itself. */
const seller = () => openSeller(standIn);

async function charge(amount: number, more: Partial<Stripe.PaymentIntentCreateParams> = {}): Promise<string> {
  const intent = await standIn.client.paymentIntents.create({
    amount,
    currency: "eur",
    allowed_payment_method_types: ["card"],
    confirm: true,
    payment_method: "pm_card_bypassPending",
    ...more,
  });
  return intent.latest_charge as string;
}

async function euros(stripeAccount?: string) {
  const options = stripeAccount ? { stripeAccount } : {};
  const { available, pending } = await standIn.client.balance.retrieve({}, options);
  const of = (entries: Stripe.Balance.Available[]) => entries.find(({ currency }) => currency === "eur")?.amount ?? 0;
  return { available: of(available), pending: of(pending) };
}

const transfer = (destination: string, amount: number, more: Partial<Stripe.TransferCreateParams> = {}) =>
  standIn.client.transfers.create({ amount, currency: "eur", destination, ...more });

describe("a transfer", () => {
  it("moves available money to the connected account, with a balance transaction on both sides", async () => {
    const to = await seller();
    await charge(20_000);
    const before = await euros();
    const moved = await transfer(to, 5_000, { metadata: { payout_run: "run_1" }, transfer_group: "booking_1" });
    expect(moved).toMatchObject({
      object: "transfer",
      amount: 5_000,
      amount_reversed: 0,
      reversed: false,
      currency: "eur",
      destination: to,
      source_transaction: null,
      transfer_group: "booking_1",
      metadata: { payout_run: "run_1" },
      reversals: { data: [], has_more: false },
    });
    expect(await euros()).toEqual({ ...before, available: before.available - 5_000 });
    expect(await euros(to)).toEqual({ available: 5_000, pending: 0 });
    const out = await standIn.client.balanceTransactions.list({ source: moved.id });
    expect(out.data).toMatchObject([{ id: moved.balance_transaction, type: "transfer", amount: -5_000, fee: 0 }]);
    const received = await standIn.client.balanceTransactions.list({ expand: ["data.source"] }, { stripeAccount: to });
    expect(received.data).toMatchObject([
      {
        type: "payment",
        amount: 5_000,
        reporting_category: "charge",
        source: { id: moved.destination_payment, object: "charge", source_transfer: moved.id },
      },
    ]);
    const payment = await standIn.client.charges.retrieve(
      moved.destination_payment as string,
      {},
      { stripeAccount: to },
    );
    expect(payment).toMatchObject({ amount: 5_000, paid: true, source_transfer: moved.id });
    const byGroup = await standIn.client.transfers.list({ transfer_group: "booking_1", destination: to });
    expect(byGroup.data.map(({ id }) => id)).toEqual([moved.id]);
  });

  it("is refused when the platform has not enough available, whatever is pending", async () => {
    const to = await seller();
    await charge(50_000_000, { payment_method: "pm_card_visa" });
    const { available } = await euros();
    const refused = await refusalOf(transfer(to, available + 1));
    expect(refused).toMatchObject({ statusCode: 400, code: "balance_insufficient" });
    expect(refused.message).toContain("insufficient available funds in your Stripe account");
    expect((await standIn.client.transfers.list({ destination: to })).data).toEqual([]);
    expect(await euros(to)).toEqual({ available: 0, pending: 0 });
  });

  it("of a charge's money is made at once and arrives with the charge's own", async () => {
    const to = await seller();
    const source = await charge(10_000, { payment_method: "pm_card_visa" });
    const moved = await transfer(to, 8_000, { source_transaction: source, expand: ["balance_transaction"] });
    expect(moved).toMatchObject({
      source_transaction: source,
      transfer_group: `group_${source}`,
      balance_transaction: { status: "pending" },
    });
    expect(await euros(to)).toEqual({ available: 0, pending: 8_000 });
    const more = await refusalOf(transfer(to, 2_001, { source_transaction: source }));
    expect(more).toMatchObject({ statusCode: 400, param: "source_transaction" });
    expect(more.message).toBe(
      "Transfers using this transaction as a source must not exceed the source amount of €100.00. (There is already " +
        "a transfer using this source, amounting to €80.00.)",
    );
    await transfer(to, 2_000, { source_transaction: source });
    const { body: clock } = await onControl(standIn, "GET", "/_stand_in/clock");
    const offset_milliseconds = Number(clock.offset_milliseconds) + 3 * dayMs;
    await onControl(standIn, "POST", "/_stand_in/clock", { offset_milliseconds });
    expect(await euros(to)).toEqual({ available: 10_000, pending: 0 });
  });

  it("of one charge's money made many times at once never takes more than there is", async () => {
    const to = await seller();
    const source = await charge(10_000, { payment_method: "pm_card_visa" });
    const tries = Array.from({ length: 5 }, () => transfer(to, 4_000, { source_transaction: source }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await euros(to)).toEqual({ available: 0, pending: 8_000 });
  });

  it("made many times at once never overdraws the platform", async () => {
    const to = await seller();
    await charge(3_000);
    const { available } = await euros();
    const half = Math.floor(available / 2);
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => transfer(to, half)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect((await euros()).available).toBe(available - 2 * half);
  });

  it("is made once for an idempotency key", async () => {
    const to = await seller();
    await charge(10_000);
    const make = () =>
      standIn.client.transfers.create(
        { amount: 1_500, currency: "eur", destination: to },
        { idempotencyKey: `payout ${to}` },
      );
    const [first, second] = [await make(), await make()];
    expect(second.id).toBe(first.id);
    expect(await euros(to)).toEqual({ available: 1_500, pending: 0 });
  });

  it("goes to no account that is unknown or may not receive", async () => {
    await charge(10_000);
    const unknown = await refusalOf(transfer("acct_none", 100));
    expect(unknown).toMatchObject({ statusCode: 400, code: "resource_missing", param: "destination" });
    const fresh = await standIn.client.accounts.create({ capabilities: { transfers: { requested: true } } });
    const early = await refusalOf(transfer(fresh.id, 100));
    expect(early).toMatchObject({ statusCode: 400, code: "insufficient_capabilities_for_transfer" });
    const to = await seller();
    await onControl(standIn, "POST", `/_stand_in/accounts/${to}/review`, { disabled_reason: "under_review" });
    const stopped = await refusalOf(transfer(to, 100));
    expect(stopped).toMatchObject({ code: "insufficient_capabilities_for_transfer" });
  });

  it.each([
    ["another currency than the charge's", {}, { currency: "chf" }, "currency"],
    ["a charge that was not captured", { capture_method: "manual" }, {}, "source_transaction"],
  ] as const)("takes no money of %s", async (_name, paid, more, param) => {
    const to = await seller();
    const source = await charge(10_000, paid);
    const refused = await refusalOf(transfer(to, 100, { source_transaction: source, ...more }));
    expect(refused).toMatchObject({ statusCode: 400, param });
  });
});

describe("a reversal", () => {
  it("takes part of the money back, then the rest, and no more", async () => {
    const to = await seller();
    await charge(20_000);
    const moved = await transfer(to, 5_000);
    const before = await euros();
    const reversal = await standIn.client.transfers.createReversal(moved.id, {
      amount: 2_000,
      metadata: { refund_id: "rfd_1" },
    });
    expect(reversal).toMatchObject({
      object: "transfer_reversal",
      amount: 2_000,
      transfer: moved.id,
      metadata: { refund_id: "rfd_1" },
    });
    expect(await euros()).toEqual({ ...before, available: before.available + 2_000 });
    expect(await euros(to)).toEqual({ available: 3_000, pending: 0 });
    const tooMuch = await refusalOf(standIn.client.transfers.createReversal(moved.id, { amount: 3_001 }));
    expect(tooMuch).toMatchObject({ statusCode: 400, param: "amount" });
    expect(tooMuch.message).toContain("greater than unreversed amount on transfer (€30.00)");
    await standIn.client.transfers.createReversal(moved.id);
    expect(await standIn.client.transfers.retrieve(moved.id)).toMatchObject({
      amount_reversed: 5_000,
      reversed: true,
      reversals: { data: [{ amount: 3_000 }, { id: reversal.id, amount: 2_000 }] },
    });
    expect(await refusalOf(standIn.client.transfers.createReversal(moved.id))).toMatchObject({ statusCode: 400 });
    const { data } = await standIn.client.balanceTransactions.list({}, { stripeAccount: to });
    expect(data.map(({ type, net }) => [type, net])).toEqual([
      ["payment_refund", -3_000],
      ["payment_refund", -2_000],
      ["payment", 5_000],
    ]);
    expect((await standIn.client.balanceTransactions.list({ source: reversal.id })).data).toMatchObject([
      { type: "transfer_refund", reporting_category: "transfer_reversal", amount: 2_000 },
    ]);
  });

  it("of money that is still pending is taken from what is pending", async () => {
    const to = await seller();
    const source = await charge(10_000, { payment_method: "pm_card_visa" });
    const moved = await transfer(to, 8_000, { source_transaction: source });
    await standIn.client.transfers.createReversal(moved.id, { amount: 3_000 });
    expect(await euros(to)).toEqual({ available: 0, pending: 5_000 });
  });

  it("is listed, read and changed beside its transfer only", async () => {
    const to = await seller();
    await charge(20_000);
    const [one, other] = [await transfer(to, 1_000), await transfer(to, 1_000)];
    const { transfers } = standIn.client;
    const made = await transfers.createReversal(one.id, { amount: 100 });
    expect((await transfers.listReversals(one.id)).data).toMatchObject([{ id: made.id }]);
    expect(await transfers.updateReversal(one.id, made.id, { metadata: { a: "b" } })).toMatchObject({
      metadata: { a: "b" },
    });
    expect(await refusalOf(transfers.retrieveReversal(other.id, made.id))).toMatchObject({ statusCode: 404 });
    expect(await transfers.update(one.id, { description: "June" })).toMatchObject({ description: "June" });
  });
});
