import { beforeAll, describe, expect, it } from "vitest";
import type { RefundRecord } from "../../domain/refund";
import { toStripeRefund } from "../../objects/refund";
import { apiRoutes } from "../../routes/all";
import { loadSchemas } from "../../schemas/load-schemas";
import { PARAMETER_TYPES } from "../../schemas/stripe-types";
import { WireCheck } from "../../schemas/wire-check";

let check: WireCheck;
beforeAll(async () => {
  check = new WireCheck(await loadSchemas(".data/cache"));
}, 120_000);

const record: RefundRecord = {
  id: "re_1",
  accountId: "acct_1",
  createdSeconds: 1,
  chargeId: "ch_1",
  paymentIntentId: "pi_1",
  amountMinor: 100,
  currency: "eur",
  reason: null,
  metadata: {},
  balanceTransactionId: null,
};
const refund = toStripeRefund(record);
const without = (name: string) => Object.fromEntries(Object.entries(refund).filter(([key]) => key !== name));

describe("an answer compared with the package's types", () => {
  it("passes as the stand-in makes it, alone, in a list and of what is deleted", () => {
    check.answer(refund);
    check.answer({ object: "list", url: "/v1/refunds", has_more: false, data: [refund, refund] });
    check.answer({ id: "cus_1", object: "customer", deleted: true });
  });

  it.each([
    ["a field too few", without("currency"), ".currency is missing"],
    ["a field too many", { ...refund, made_up: 1 }, ".made_up is not known"],
    ["a wrong type", { ...refund, amount: "100" }, '.amount is "100", not a number'],
    ["a wrong constant", { ...refund, object: "charge" }, "Charge."],
    ["null where there is none", { ...refund, amount: null }, ".amount is null"],
    ["an object that the stand-in has none of", { ...refund, charge: { id: "x", object: "review" } }, ".charge"],
    ["a mistake deep inside", { ...refund, destination_details: { type: 7 } }, ".destination_details.type is 7"],
    ["a mistake in a list", { object: "list", data: [refund, without("id")] }, ".id is missing"],
    ["a mistake in an error", { error: { payment_intent: { object: "payment_intent" } } }, " is missing"],
    ["a kind that is unknown", { object: "spaceship" }, "spaceship"],
  ])("fails for %s", (_name, body, words) => {
    expect(() => check.answer(body)).toThrow(words);
  });

  it("may be a part of the fields for a publishable key, with none that is new", () => {
    check.answer(without("currency"), true);
    expect(() => check.answer({ ...without("currency"), made_up: 1 }, true)).toThrow(".made_up is not known");
  });
});

describe("parameters compared with the package's types", () => {
  it("are known for every route of Stripe's", () => {
    const routes = apiRoutes.filter((route) => route.format === "form").map((route) => `${route.method} ${route.path}`);
    expect(routes.filter((route) => !PARAMETER_TYPES[route])).toEqual([]);
    expect(Object.keys(PARAMETER_TYPES).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it("are read as forms write them", () => {
    check.parameters("POST /v1/payment_intents", {
      amount: "2000",
      currency: "eur",
      confirm: "true",
      metadata: { booking_id: "bkg_1" },
      expand: ["latest_charge"],
      automatic_payment_methods: { enabled: "true", allow_redirects: "never" },
    });
    check.parameters("GET /v1/refunds", { limit: "3", created: { gte: "5" }, payment_intent: "pi_1" });
    check.parameters("GET /v1/refunds", { created: "5" });
  });

  it.each([
    ["POST /v1/payment_intents", { amount: "2000" }, ".currency is missing"],
    ["POST /v1/payment_intents", { amount: "much", currency: "eur" }, ".amount"],
    ["POST /v1/payment_intents", { amount: "1", currency: "eur", confirm: "maybe" }, ".confirm"],
    ["POST /v1/payment_intents", { amount: "1", currency: "eur", expand: { 1: "a" } }, ".expand"],
    ["POST /v1/refunds", { payment: "pi_1" }, ".payment is not known"],
    ["POST /v1/refunds", { reason: { a: "b" } }, ".reason"],
  ])("%s refuses %j", (route, raw, words) => {
    expect(() => check.parameters(route, raw)).toThrow(words);
  });
});
