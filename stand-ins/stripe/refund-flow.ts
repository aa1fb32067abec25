import type Stripe from "stripe";
import { book } from "./balance-book";
import type { RefundRecord } from "./domain/refund";
import type { RefundFailureReason } from "./domain/refund-outcome";
import { recordEvent } from "./events";
import { toStripeRefund } from "./objects/refund";
import { lockIntent } from "./payment-intents";
import type { RequestContext } from "./request-context";
import { charges, refunds } from "./store/tables";

/**
 * Locks a refund with its intent and charge, always in that order, so that nothing else is refunded meanwhile.
 * @returns null when it is not there.
 */
export async function lockRefund(context: RequestContext, id: string): Promise<RefundRecord | null> {
  const unlocked = await refunds.find(context.transaction, context.accountId, id);
  if (!unlocked) return null;
  await lockIntent(context, unlocked.paymentIntentId);
  return refunds.findForUpdate(context.transaction, context.accountId, id);
}

/** The bank could not give the money to the customer: it is in the balance again, and can be refunded again. */
export async function failRefund(
  context: RequestContext,
  refund: RefundRecord,
  failureReason: RefundFailureReason,
): Promise<Stripe.Refund> {
  const { transaction, accountId, nowSeconds } = context;
  const charge = await charges.findForUpdate(transaction, accountId, refund.chargeId);
  if (!charge) throw new Error(`${refund.id} has no charge`);
  await charges.save(transaction, { ...charge, refundedMinor: charge.refundedMinor - refund.amountMinor });
  const back = await book(context, accountId, {
    type: "refund_failure",
    amountMinor: refund.amountMinor,
    currency: refund.currency,
    sourceId: refund.id,
    createdSeconds: nowSeconds,
    description: "REFUND FAILURE",
  });
  const failed: RefundRecord = {
    ...refund,
    outcome: {
      status: "failed",
      next: null,
      dueSeconds: null,
      failureReason,
      failureBalanceTransactionId: back.id,
    },
  };
  await refunds.save(transaction, failed);
  const presented = toStripeRefund(failed);
  await recordEvent(context, "refund.failed", presented);
  await recordEvent(context, "refund.updated", presented);
  return presented;
}

/** Does what is due of a locked refund: it arrives after all, or comes back. */
export async function advanceRefund(context: RequestContext, refund: RefundRecord): Promise<void> {
  if (refund.outcome?.next === "failed") {
    await failRefund(context, refund, "unknown");
    return;
  }
  const settled: RefundRecord = { ...refund, outcome: null };
  await refunds.save(context.transaction, settled);
  await recordEvent(context, "refund.updated", toStripeRefund(settled));
}
