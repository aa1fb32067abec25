import type Stripe from "stripe";
import { book } from "./balance-book";
import type { ChargeRecord } from "./domain/charge";
import {
  afterStep,
  DISPUTE_FEE_MINOR,
  type DisputeReason,
  type DisputeRecord,
  type DisputeStep,
  disputableMinor,
  evidenceDueSeconds,
  isInquiry,
  isOpen,
} from "./domain/dispute";
import { StripeProblem } from "./errors";
import { recordEvent } from "./events";
import { newId } from "./identifiers";
import { toStripeDispute } from "./objects/dispute";
import type { RequestContext } from "./request-context";
import { balanceTransactions, charges, disputes } from "./store/tables";

export async function presentDispute(context: RequestContext, record: DisputeRecord): Promise<Stripe.Dispute> {
  const movements = await balanceTransactions.findAll(
    context.transaction,
    record.accountId,
    record.balanceTransactionIds,
  );
  return toStripeDispute(record, movements, context.nowSeconds);
}

/**
 * Opens a dispute of a charge that this transaction has locked (or just made), and takes the money unless the bank
 * only asks.
 * @throws StripeProblem for a charge that took no money, gave it back, or was disputed before.
 */
export async function openDispute(
  context: RequestContext,
  charge: ChargeRecord,
  given: { reason: DisputeReason; isInquiry: boolean; amountMinor?: number | undefined },
): Promise<Stripe.Dispute> {
  const mostMinor = disputableMinor(charge);
  const amountMinor = given.amountMinor ?? mostMinor;
  if (charge.disputeId || mostMinor === 0 || amountMinor > mostMinor) {
    throw new StripeProblem(
      400,
      "invalid_request_error",
      `Charge ${charge.id} cannot be disputed with ${amountMinor}: ${mostMinor} of it could be` +
        `${charge.disputeId ? ", and it was before" : ""}.`,
    );
  }
  const record: DisputeRecord = {
    id: newId("dp"),
    accountId: charge.accountId,
    createdSeconds: context.nowSeconds,
    chargeId: charge.id,
    paymentIntentId: charge.paymentIntentId,
    amountMinor,
    currency: charge.currency,
    cardBrand: charge.card.brand,
    reason: given.reason,
    status: given.isInquiry ? "warning_needs_response" : "needs_response",
    evidence: {},
    submissionCount: 0,
    dueSeconds: evidenceDueSeconds(context.nowSeconds),
    balanceTransactionIds: [],
    metadata: {},
  };
  await charges.save(context.transaction, { ...charge, disputeId: record.id });
  const booked = given.isInquiry ? record : await withdraw(context, record);
  await disputes.insert(context.transaction, booked);
  const presented = await presentDispute(context, booked);
  await recordEvent(context, "charge.dispute.created", presented);
  if (!given.isInquiry) await recordEvent(context, "charge.dispute.funds_withdrawn", presented);
  return presented;
}

async function withdraw(context: RequestContext, dispute: DisputeRecord): Promise<DisputeRecord> {
  const { id } = await book(context, dispute.accountId, {
    type: "adjustment",
    reportingCategory: "dispute",
    amountMinor: -dispute.amountMinor,
    feeMinor: DISPUTE_FEE_MINOR,
    feeDescription: "Dispute fee",
    currency: dispute.currency,
    description: `Chargeback withdrawal for ${dispute.chargeId}`,
    sourceId: dispute.id,
    createdSeconds: context.nowSeconds,
  });
  return { ...dispute, balanceTransactionIds: [...dispute.balanceTransactionIds, id] };
}

async function reinstate(context: RequestContext, dispute: DisputeRecord): Promise<DisputeRecord> {
  const { id } = await book(context, dispute.accountId, {
    type: "adjustment",
    reportingCategory: "dispute_reversal",
    amountMinor: dispute.amountMinor,
    feeMinor: -DISPUTE_FEE_MINOR,
    feeDescription: "Dispute fee refund",
    currency: dispute.currency,
    description: `Chargeback reversal for ${dispute.chargeId}`,
    sourceId: dispute.id,
    createdSeconds: context.nowSeconds,
  });
  return { ...dispute, balanceTransactionIds: [...dispute.balanceTransactionIds, id] };
}

/** Does a step of a locked dispute that is open: its money, its record and its events. */
export async function stepDispute(
  context: RequestContext,
  dispute: DisputeRecord,
  step: DisputeStep,
): Promise<Stripe.Dispute> {
  const stepped = afterStep(dispute, step);
  const booked =
    step === "won"
      ? await reinstate(context, stepped)
      : step === "escalated"
        ? await withdraw(context, stepped)
        : stepped;
  await disputes.save(context.transaction, booked);
  const presented = await presentDispute(context, booked);
  if (step === "won") await recordEvent(context, "charge.dispute.funds_reinstated", presented);
  if (step === "escalated") await recordEvent(context, "charge.dispute.funds_withdrawn", presented);
  await recordEvent(context, isOpen(booked) ? "charge.dispute.updated" : "charge.dispute.closed", presented);
  return presented;
}

/** A charge of a test card that is disputed once it took the money. */
export async function disputeAfterwards(context: RequestContext, charge: ChargeRecord): Promise<void> {
  if (charge.captured && charge.afterwards?.kind === "dispute") await openDispute(context, charge, charge.afterwards);
}

/** How a dispute ends that nobody fights (any more). */
export const lossOf = (dispute: DisputeRecord): DisputeStep => (isInquiry(dispute) ? "warning_closed" : "lost");
