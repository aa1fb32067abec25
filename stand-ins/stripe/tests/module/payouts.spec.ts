import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eurosOf, onControlFor, openSeller, passDays, payByCard } from "./connected-seller";
import { refusalOf, type StandIn, startStandIn } from "./stand-in-process";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
  await payByCard(standIn, 10_000_000);
});
afterAll(() => standIn?.stop());

async function sellerWith(
  amount: number,
  ...rest: Parameters<typeof openSeller> extends [StandIn, ...infer R] ? R : never
) {
  const id = await openSeller(standIn, ...rest);
  const { id: transfer } = await standIn.client.transfers.create({ amount, currency: "eur", destination: id });
  return { id, transfer, as: { stripeAccount: id } };
}
const payOut = (as: Stripe.RequestOptions, amount: number, more: Partial<Stripe.PayoutCreateParams> = {}) =>
  standIn.client.payouts.create({ amount, currency: "eur", ...more }, as);

describe("a payout by hand", () => {
  it("leaves the balance at once, goes to the bank at midnight and arrives a day later", async () => {
    const { id, as } = await sellerWith(5_000);
    const made = await payOut(as, 3_000, { metadata: { statement: "s_1" }, expand: ["destination"] });
    expect(made).toMatchObject({
      object: "payout",
      amount: 3_000,
      automatic: false,
      status: "pending",
      type: "bank_account",
      destination: { object: "bank_account", last4: "3201" },
      metadata: { statement: "s_1" },
      failure_code: null,
    });
    expect(await eurosOf(standIn, id)).toEqual({ available: 2_000, pending: 0 });
    const { data } = await standIn.client.balanceTransactions.list({ source: made.id, expand: ["data.source"] }, as);
    expect(data).toMatchObject([
      { id: made.balance_transaction, type: "payout", amount: -3_000, source: { id: made.id, object: "payout" } },
    ]);
    await passDays(standIn, 1);
    expect(await standIn.client.payouts.retrieve(made.id, {}, as)).toMatchObject({ status: "in_transit" });
    const now = await passDays(standIn, 1);
    expect(made.arrival_date).toBeLessThanOrEqual(now);
    expect(await standIn.client.payouts.retrieve(made.id, {}, as)).toMatchObject({ status: "paid" });
    expect(await eurosOf(standIn, id)).toEqual({ available: 2_000, pending: 0 });
  });

  it("is refused beyond what is available, and in another currency than the bank account's", async () => {
    const { id, as } = await sellerWith(5_000);
    const tooMuch = await refusalOf(payOut(as, 5_001));
    expect(tooMuch).toMatchObject({ statusCode: 400, code: "balance_insufficient" });
    expect(await refusalOf(payOut(as, 100, { currency: "usd" }))).toMatchObject({ statusCode: 400, param: "currency" });
    const other = await refusalOf(payOut(as, 100, { destination: "ba_none" }));
    expect(other).toMatchObject({ code: "resource_missing", param: "destination" });
    expect(await eurosOf(standIn, id)).toEqual({ available: 5_000, pending: 0 });
  });

  it("is refused for the platform and for an account that may not be paid out", async () => {
    expect(await refusalOf(payOut({}, 100))).toMatchObject({ statusCode: 400 });
    const { as, id } = await sellerWith(5_000);
    const path = `/_stand_in/accounts/${id}/review`;
    const { status } = await fetch(standIn.url + path, {
      method: "POST",
      headers: { authorization: "Bearer sk_test_standintests", "content-type": "application/json" },
      body: JSON.stringify({ past_due: ["individual.verification.document"] }),
    });
    expect(status).toBe(200);
    expect(await refusalOf(payOut(as, 100))).toMatchObject({ statusCode: 400, code: "payouts_not_allowed" });
  });

  it("made many times at once never overdraws the account", async () => {
    const { id, as } = await sellerWith(5_000);
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => payOut(as, 2_000)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await eurosOf(standIn, id)).toEqual({ available: 1_000, pending: 0 });
  });

  it("can be cancelled until it went to the bank, and the money is back", async () => {
    const { id, as } = await sellerWith(5_000);
    const [early, late] = [await payOut(as, 2_000), await payOut(as, 1_000)];
    const canceled = await standIn.client.payouts.cancel(early.id, {}, as);
    expect(canceled).toMatchObject({ status: "canceled", failure_code: null });
    expect(await eurosOf(standIn, id)).toEqual({ available: 4_000, pending: 0 });
    const back = await standIn.client.balanceTransactions.list({ type: "payout_cancel" }, as);
    expect(back.data).toMatchObject([{ amount: 2_000, source: early.id, reporting_category: "payout_reversal" }]);
    await passDays(standIn, 1);
    const refused = await refusalOf(standIn.client.payouts.cancel(late.id, {}, as));
    expect(refused.message).toContain("can only be canceled while they are pending");
  });

  it("belongs to its account alone", async () => {
    const [one, other] = [await sellerWith(1_000), await sellerWith(1_000)];
    const made = await payOut(one.as, 500);
    expect(await refusalOf(standIn.client.payouts.retrieve(made.id, {}, other.as))).toMatchObject({ statusCode: 404 });
    expect(await refusalOf(standIn.client.payouts.retrieve(made.id))).toMatchObject({ statusCode: 404 });
    const listed = await standIn.client.payouts.list({ status: "pending" }, one.as);
    expect(listed.data.map(({ id }) => id)).toEqual([made.id]);
    const changed = await standIn.client.payouts.update(made.id, { metadata: { a: "b" } }, one.as);
    expect(changed.metadata).toEqual({ a: "b" });
  });
});

describe("a payout that the bank sends back", () => {
  it("returns the money and stops that bank account until there is another", async () => {
    const { id, as } = await sellerWith(5_000, "AT861904300235473202");
    const made = await payOut(as, 5_000);
    await passDays(standIn, 2);
    const returned = await standIn.client.payouts.retrieve(
      made.id,
      { expand: ["failure_balance_transaction", "destination"] },
      as,
    );
    expect(returned).toMatchObject({
      status: "failed",
      failure_code: "no_account",
      failure_balance_transaction: { type: "payout_failure", amount: 5_000 },
      destination: { status: "errored" },
    });
    expect(returned.failure_message).toContain("No bank account could be located");
    expect(await eurosOf(standIn, id)).toEqual({ available: 5_000, pending: 0 });
    expect(await standIn.client.accounts.retrieve(id)).toMatchObject({
      payouts_enabled: false,
      capabilities: { transfers: "active" },
      requirements: { currently_due: ["external_account"] },
    });
    expect(await refusalOf(payOut(as, 1_000))).toMatchObject({ code: "bank_account_unusable" });
    await standIn.client.accounts.update(id, {
      external_account: {
        object: "bank_account",
        country: "AT",
        currency: "eur",
        account_number: "AT611904300234573201",
      },
    });
    const again = await payOut(as, 5_000);
    await passDays(standIn, 2);
    expect(await standIn.client.payouts.retrieve(again.id, {}, as)).toMatchObject({ status: "paid" });
  });

  it("may be any payout, by the control route, also one that had arrived", async () => {
    const { id, as } = await sellerWith(5_000);
    const made = await payOut(as, 5_000);
    await passDays(standIn, 2);
    const path = `/_stand_in/payouts/${made.id}/fail`;
    const sentBack = await onControlFor(standIn, id, path, { failure_code: "account_closed" });
    expect(sentBack.body).toMatchObject({ status: "failed", failure_code: "account_closed" });
    expect(await eurosOf(standIn, id)).toEqual({ available: 5_000, pending: 0 });
    expect((await onControlFor(standIn, id, path, {})).status).toBe(400);
  });
});

describe("a payout by schedule", () => {
  it("takes all that is available at midnight and can be itemised, which one by hand cannot", async () => {
    const { id, as, transfer } = await sellerWith(5_000, "AT611904300234573201", { interval: "daily" });
    const byHand = await payOut(as, 1_500);
    await passDays(standIn, 1);
    const [automatic, ...others] = (await standIn.client.payouts.list({}, as)).data;
    expect(automatic).toMatchObject({
      automatic: true,
      amount: 3_500,
      status: "pending",
      description: "STRIPE PAYOUT",
    });
    expect(others.map((payout) => payout.id)).toEqual([byHand.id]);
    expect(await eurosOf(standIn, id)).toEqual({ available: 0, pending: 0 });
    const items = await standIn.client.balanceTransactions.list({ payout: automatic?.id ?? "" }, as);
    expect(items.data.map(({ type, net }) => [type, net])).toEqual([
      ["payout", -3_500],
      ["payout", -1_500],
      ["payment", 5_000],
    ]);
    const refused = await refusalOf(standIn.client.balanceTransactions.list({ payout: byHand.id }, as));
    expect(refused.message).toBe(
      "Balance transaction history can only be filtered on automatic transfers, not manual.",
    );
    const source = await standIn.client.transfers.retrieve(transfer);
    expect(items.data[2]?.source).toBe(source.destination_payment);
  });

  it("keeps to its interval, and makes up for the days that the clock skipped", async () => {
    const { as } = await sellerWith(5_000, "AT611904300234573201", { interval: "weekly", weekly_anchor: "friday" });
    await passDays(standIn, 9);
    const { data } = await standIn.client.payouts.list({}, as);
    expect(data).toMatchObject([
      { automatic: true, amount: 5_000, status: expect.stringMatching(/pending|in_transit|paid/) },
    ]);
    expect(new Date((data[0]?.created ?? 0) * 1000).getUTCDay()).toBe(5);
  });

  it("does not happen while the account is stopped or the money was sent back", async () => {
    const { id, as } = await sellerWith(5_000, "AT861904300235473202", { interval: "daily" });
    await passDays(standIn, 6);
    const { data } = await standIn.client.payouts.list({}, as);
    expect(data).toMatchObject([{ status: "failed", amount: 5_000 }]);
    expect(await eurosOf(standIn, id)).toEqual({ available: 5_000, pending: 0 });
  });
});

it("money that was paid out cannot be taken back by a reversal", async () => {
  const { id, as, transfer } = await sellerWith(5_000);
  await payOut(as, 3_000);
  const refused = await refusalOf(standIn.client.transfers.createReversal(transfer, { amount: 2_001 }));
  expect(refused).toMatchObject({ statusCode: 400, code: "balance_insufficient" });
  await standIn.client.transfers.createReversal(transfer, { amount: 2_000 });
  expect(await eurosOf(standIn, id)).toEqual({ available: 0, pending: 0 });
});

it("time that passed while the process was down is made up for at the next start", async () => {
  const { as } = await sellerWith(5_000);
  const made = await payOut(as, 5_000);
  await passDays(standIn, 1);
  await standIn.crashAndRestart();
  expect(await standIn.client.payouts.retrieve(made.id, {}, as)).toMatchObject({ status: "in_transit" });
  await passDays(standIn, 1);
  expect(await standIn.client.payouts.retrieve(made.id, {}, as)).toMatchObject({ status: "paid" });
});
