import { afterAll, beforeAll, expect, it } from "vitest";
import { eurosOf, passDays, payByCard } from "./connected-seller";
import { onControl, refusalOf, type StandIn, startStandIn } from "./stand-in-process";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.stop());

const total = async () => {
  const { available, pending } = await eurosOf(standIn);
  return available + pending;
};

it("a refund may be pending until the bank has answered", async () => {
  const charge = await payByCard(standIn, 10_000, { payment_method: "pm_card_pendingRefund" });
  const refund = await standIn.client.refunds.create({ charge, amount: 4_000 });
  expect(refund.status).toBe("pending");
  await passDays(standIn, 1);
  expect(await standIn.client.refunds.retrieve(refund.id)).toMatchObject({ status: "succeeded" });
  expect(await standIn.client.charges.retrieve(charge)).toMatchObject({ amount_refunded: 4_000 });
});

it("a refund may fail later: the money is back, and can be refunded again", async () => {
  const charge = await payByCard(standIn, 10_000, { payment_method: "pm_card_refundFail" });
  const before = await total();
  const refund = await standIn.client.refunds.create({ charge });
  expect(refund.status).toBe("succeeded");
  expect(await total()).toBe(before - 10_000);
  await passDays(standIn, 1);
  const failed = await standIn.client.refunds.retrieve(refund.id, { expand: ["failure_balance_transaction"] });
  expect(failed).toMatchObject({
    status: "failed",
    failure_reason: "unknown",
    failure_balance_transaction: { type: "refund_failure", amount: 10_000 },
  });
  expect(await total()).toBe(before);
  expect(await standIn.client.charges.retrieve(charge)).toMatchObject({ amount_refunded: 0, refunded: false });
  expect(await standIn.client.refunds.create({ charge, amount: 1_000 })).toMatchObject({ amount: 1_000 });
});

it("any refund fails by the control route, once", async () => {
  const charge = await payByCard(standIn, 10_000);
  const before = await total();
  const refund = await standIn.client.refunds.create({ charge });
  expect(await refusalOf(standIn.client.refunds.create({ charge }))).toMatchObject({ code: "charge_already_refunded" });
  const path = `/_stand_in/refunds/${refund.id}/fail`;
  const failed = await onControl(standIn, "POST", path, { failure_reason: "lost_or_stolen_card" });
  expect(failed.body).toMatchObject({ status: "failed", failure_reason: "lost_or_stolen_card" });
  expect(await total()).toBe(before);
  expect((await onControl(standIn, "POST", path, {})).status).toBe(400);
});
