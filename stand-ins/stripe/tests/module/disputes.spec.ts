import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eurosOf, passDays, payByCard } from "./connected-seller";
import { onControl, refusalOf, type StandIn, startStandIn } from "./stand-in-process";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.stop());

async function disputeOf(charge: string): Promise<Stripe.Dispute> {
  const { data } = await standIn.client.disputes.list({ charge });
  if (!data[0]) throw new Error(`${charge} was not disputed`);
  return data[0];
}
const total = async () => {
  const { available, pending } = await eurosOf(standIn);
  return available + pending;
};
const movements = (dispute: Stripe.Dispute) =>
  dispute.balance_transactions.map(({ type, amount, fee, reporting_category }) => ({
    type,
    amount,
    fee,
    reporting_category,
  }));

describe("a card that disputes its charge", () => {
  it("takes the money and a fee from the balance at once", async () => {
    const before = await total();
    const charge = await payByCard(standIn, 10_000, { payment_method: "pm_card_createDispute" });
    const dispute = await disputeOf(charge);
    expect(dispute).toMatchObject({
      object: "dispute",
      amount: 10_000,
      charge,
      reason: "fraudulent",
      status: "needs_response",
      is_charge_refundable: false,
      evidence_details: { has_evidence: false, past_due: false, submission_count: 0 },
      payment_method_details: { card: { case_type: "chargeback", network_reason_code: "10.4" } },
    });
    expect(movements(dispute)).toEqual([
      { type: "adjustment", amount: -10_000, fee: 2_000, reporting_category: "dispute" },
    ]);
    expect(await total()).toBe(before + 9_825 - 12_000);
    expect(await standIn.client.charges.retrieve(charge)).toMatchObject({ disputed: true });
    const found = await standIn.client.balanceTransactions.list({ source: dispute.id, expand: ["data.source"] });
    expect(found.data).toMatchObject([{ source: { id: dispute.id, object: "dispute" } }]);
  });

  it("waits for the capture when the charge was only authorised", async () => {
    const charge = await payByCard(standIn, 10_000, {
      payment_method: "pm_card_createDisputeProductNotReceived",
      capture_method: "manual",
    });
    expect((await standIn.client.disputes.list({ charge })).data).toEqual([]);
    const { payment_intent } = await standIn.client.charges.retrieve(charge);
    await standIn.client.paymentIntents.capture(payment_intent as string, { amount_to_capture: 4_000 });
    expect(await disputeOf(charge)).toMatchObject({ amount: 4_000, reason: "product_not_received" });
  });

  it("only asks, when it is an inquiry: no money moves until it is escalated", async () => {
    const before = await total();
    const charge = await payByCard(standIn, 10_000, { payment_method: "pm_card_createDisputeInquiry" });
    const inquiry = await disputeOf(charge);
    expect(inquiry).toMatchObject({ status: "warning_needs_response", balance_transactions: [] });
    expect(inquiry.is_charge_refundable).toBe(true);
    expect(await total()).toBe(before + 9_825);
    const escalated = await standIn.client.disputes.update(inquiry.id, {
      evidence: { uncategorized_text: "escalate_inquiry_evidence" },
    });
    expect(escalated.status).toBe("needs_response");
    expect(await total()).toBe(before + 9_825 - 12_000);
  });
});

describe("evidence", () => {
  it("that wins brings the money and the fee back", async () => {
    const before = await total();
    const charge = await payByCard(standIn, 10_000, { payment_method: "pm_card_createDispute" });
    const { id } = await disputeOf(charge);
    const kept = await standIn.client.disputes.update(id, {
      evidence: { customer_name: "Anna", service_date: "2026-06-01" },
      submit: false,
      metadata: { booking_id: "bkg_1" },
    });
    expect(kept).toMatchObject({
      status: "needs_response",
      evidence: { customer_name: "Anna" },
      evidence_details: { has_evidence: true, submission_count: 0, submission_method: "not_submitted" },
      metadata: { booking_id: "bkg_1" },
    });
    const won = await standIn.client.disputes.update(id, { evidence: { uncategorized_text: "winning_evidence" } });
    expect(won).toMatchObject({ status: "won", evidence: { customer_name: "Anna" }, is_charge_refundable: true });
    expect(movements(won)).toEqual([
      { type: "adjustment", amount: -10_000, fee: 2_000, reporting_category: "dispute" },
      { type: "adjustment", amount: 10_000, fee: -2_000, reporting_category: "dispute_reversal" },
    ]);
    expect(await total()).toBe(before + 9_825);
    expect(await refusalOf(standIn.client.disputes.close(id))).toMatchObject({ statusCode: 400 });
    await standIn.client.refunds.create({ charge });
  });

  it("that loses leaves the money with the customer", async () => {
    const charge = await payByCard(standIn, 10_000, { payment_method: "pm_card_createDispute" });
    const before = await total();
    const { id } = await disputeOf(charge);
    const lost = await standIn.client.disputes.update(id, { evidence: { uncategorized_text: "losing_evidence" } });
    expect(lost).toMatchObject({ status: "lost", is_charge_refundable: false });
    expect(await total()).toBe(before);
    const refused = await refusalOf(standIn.client.refunds.create({ charge }));
    expect(refused).toMatchObject({ statusCode: 400, code: "charge_disputed" });
  });

  it("in other words waits for the bank, which the control route speaks for", async () => {
    const charge = await payByCard(standIn, 10_000, { payment_method: "pm_card_createDispute" });
    const { id } = await disputeOf(charge);
    const submitted = await standIn.client.disputes.update(id, { evidence: { product_description: "Two nights" } });
    expect(submitted).toMatchObject({ status: "under_review", evidence_details: { submission_count: 1 } });
    const decided = await onControl(standIn, "POST", `/_stand_in/disputes/${id}/decide`, { outcome: "won" });
    expect(decided.body).toMatchObject({ status: "won" });
  });

  it("that never comes loses the dispute when its time is over", async () => {
    const charge = await payByCard(standIn, 10_000, { payment_method: "pm_card_createDispute" });
    await passDays(standIn, 12);
    expect(await disputeOf(charge)).toMatchObject({ status: "lost", evidence_details: { submission_count: 0 } });
  });
});

describe("a disputed charge", () => {
  it("cannot be refunded while it is disputed, and closing gives in", async () => {
    const charge = await payByCard(standIn, 10_000, { payment_method: "pm_card_createDispute" });
    const refused = await refusalOf(standIn.client.refunds.create({ charge }));
    expect(refused).toMatchObject({ statusCode: 400, code: "charge_disputed" });
    expect(refused.message).toBe(`Charge ${charge} has been charged back; cannot issue a refund.`);
    const { id } = await disputeOf(charge);
    expect(await standIn.client.disputes.close(id)).toMatchObject({ status: "lost" });
  });

  it("may be any, by the control route, for what was not refunded, and once", async () => {
    const charge = await payByCard(standIn, 10_000);
    await standIn.client.refunds.create({ charge, amount: 4_000 });
    const path = `/_stand_in/charges/${charge}/dispute`;
    expect((await onControl(standIn, "POST", path, { amount_minor: 6_001 })).status).toBe(400);
    const opened = await onControl(standIn, "POST", path, { reason: "product_unacceptable" });
    expect(opened.body).toMatchObject({ object: "dispute", amount: 6_000, reason: "product_unacceptable" });
    expect((await onControl(standIn, "POST", path, {})).status).toBe(400);
    const declined = await onControl(standIn, "POST", "/_stand_in/charges/ch_none/dispute", {});
    expect(declined.status).toBe(404);
  });
});
