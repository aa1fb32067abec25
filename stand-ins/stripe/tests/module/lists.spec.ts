import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf, type StandIn, startStandIn } from "./stand-in-process";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.stop());

const newIntent = (params: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  standIn.client.paymentIntents.create({
    amount: 4_000,
    currency: "eur",
    allowed_payment_method_types: ["card"],
    ...params,
  });

describe.each(["stripe 23", "stripe 15"] as const)("lists as %s reads them", (name) => {
  let customer: string;
  let ids: string[];
  const page = (params: Stripe.PaymentIntentListParams) =>
    standIn.clients[name].paymentIntents.list({ customer, ...params });
  const idsOf = (list: { data: { id: string }[] }) => list.data.map((item) => item.id);

  beforeAll(async () => {
    customer = (await standIn.client.customers.create()).id;
    ids = [];
    for (let count = 0; count < 7; count += 1) ids.unshift((await newIntent({ customer })).id);
  });

  it("come newest first, page by page, in both directions", async () => {
    const first = await page({ limit: 3 });
    expect([idsOf(first), first.has_more, first.url]).toEqual([ids.slice(0, 3), true, "/v1/payment_intents"]);
    const second = await page({ limit: 3, starting_after: ids[2] as string });
    expect([idsOf(second), second.has_more]).toEqual([ids.slice(3, 6), true]);
    const last = await page({ limit: 3, starting_after: ids[5] as string });
    expect([idsOf(last), last.has_more]).toEqual([ids.slice(6), false]);
    const back = await page({ limit: 3, ending_before: ids[6] as string });
    expect([idsOf(back), back.has_more]).toEqual([ids.slice(3, 6), true]);
    const begin = await page({ limit: 3, ending_before: ids[2] as string });
    expect([idsOf(begin), begin.has_more]).toEqual([ids.slice(0, 2), false]);
  });

  it("are walked to their end by the client", async () => {
    const walked = await page({ limit: 2 }).autoPagingToArray({ limit: 100 });
    expect(walked.map((intent) => intent.id)).toEqual(ids);
  });
});

it("a list is narrowed by the time of creation, bounds included or not", async () => {
  const { customers, paymentIntents } = standIn.client;
  const customer = (await customers.create()).id;
  const { created } = await newIntent({ customer });
  const count = async (range: Stripe.PaymentIntentListParams["created"]) =>
    (await paymentIntents.list({ customer, created: range as never })).data.length;
  expect(await count({ gte: created, lte: created })).toBe(1);
  expect(await count({ gt: created })).toBe(0);
  expect(await count({ lt: created })).toBe(0);
  expect(await count(created)).toBe(1);
  expect(await count(created - 1)).toBe(0);
});

it("refunds are listed of an intent or of a charge, with what is expanded", async () => {
  const { refunds } = standIn.client;
  const paid = await newIntent({ confirm: true, payment_method: "pm_card_visa" });
  const other = await newIntent({ confirm: true, payment_method: "pm_card_visa" });
  const given: string[] = [];
  for (const amount of [100, 200, 300]) given.unshift((await refunds.create({ payment_intent: paid.id, amount })).id);
  await refunds.create({ payment_intent: other.id });
  const ofIntent = await refunds.list({ payment_intent: paid.id, expand: ["data.payment_intent"] });
  expect(ofIntent.data.map((refund) => refund.id)).toEqual(given);
  expect(ofIntent.data[0]?.payment_intent).toMatchObject({ id: paid.id, object: "payment_intent" });
  const ofCharge = await refunds.list({
    charge: paid.latest_charge as string,
    limit: 2,
    starting_after: given[0] as string,
  });
  expect([ofCharge.data.map((refund) => refund.amount), ofCharge.has_more]).toEqual([[200, 100], false]);
  expect((await refunds.list({ payment_intent: "pi_none" })).data).toEqual([]);
});

describe("a list that is asked for wrongly", () => {
  it.each([
    [{ limit: 101 }, "limit"],
    [{ limit: 0 }, "limit"],
    [{ starting_after: "pi_none" }, "starting_after"],
    [{ ending_before: "pi_none" }, "ending_before"],
    [{ created: { since: 1 } as never }, "created[since]"],
    [{ created: { gte: "soon" } as never }, "created[gte]"],
    [{ expand: ["data.magic"] }, "expand"],
  ])("%j is a 400 that names the parameter", async (params, param) => {
    await newIntent();
    const refusal = await refusalOf(standIn.client.paymentIntents.list(params as Stripe.PaymentIntentListParams));
    expect(refusal).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
    expect([refusal.statusCode, refusal.param]).toEqual([400, param]);
  });

  it("two cursors are refused", async () => {
    const { id } = await newIntent();
    const refusal = await refusalOf(standIn.client.paymentIntents.list({ starting_after: id, ending_before: id }));
    expect(refusal.code).toBe("parameters_exclusive");
  });
});
