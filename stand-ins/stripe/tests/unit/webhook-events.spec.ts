import { expect, it } from "vitest";
import { readConfig } from "../../config";
import { sendsTo } from "../../webhook-delivery";

const source = {
  STRIPE_STAND_IN_DATABASE_URL: "postgres://localhost/none",
  STRIPE_API_KEY: "sk_test_1234",
  STRIPE_PUBLISHABLE_KEY: "pk_test_1234",
  STRIPE_WEBHOOK_URL: "http://127.0.0.1:1/hooks",
  STRIPE_WEBHOOK_SECRET: "whsec_12345",
};
const sends = (more: Record<string, string>, isConnected = false) => {
  const told = sendsTo(readConfig({ ...source, ...more }));
  return (type: string) => told(type, isConnected);
};

it("tells an endpoint of every event unless it was set up for some", () => {
  expect(sends({})("charge.succeeded")).toBe(true);
  const some = sends({ STRIPE_WEBHOOK_EVENTS: "payment_intent.succeeded,charge.refunded" });
  expect([some("payment_intent.succeeded"), some("charge.refunded")]).toEqual([true, true]);
  expect([some("payment_intent.created"), some("charge.refund")]).toEqual([false, false]);
});

it("tells nobody without an endpoint", () => {
  expect(sends({ STRIPE_WEBHOOK_URL: "" })("charge.succeeded")).toBe(false);
  expect(sends({}, true)("account.updated")).toBe(false);
});

it("refuses to start with names that are none", () => {
  expect(() => sends({ STRIPE_WEBHOOK_EVENTS: "charge succeeded" })).toThrow("STRIPE_WEBHOOK_EVENTS");
});
