import type Stripe from "stripe";
import type { RefundRecord } from "../domain/refund";
import { statusOf } from "../domain/refund-outcome";

/** A Refund as Stripe answers it. */
export function toStripeRefund(record: RefundRecord): Stripe.Refund {
  return {
    id: record.id,
    object: "refund",
    amount: record.amountMinor,
    balance_transaction: record.balanceTransactionId ?? null,
    charge: record.chargeId,
    created: record.createdSeconds,
    currency: record.currency,
    customer: null,
    customer_account: null,
    destination_details: {
      type: "card",
      card: {
        reference_status: "pending",
        reference_type: "acquirer_reference_number",
        type: "refund",
      },
    },
    metadata: record.metadata,
    payment_intent: record.paymentIntentId,
    payment_method: null,
    reason: record.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: statusOf(record),
    ...(record.outcome?.failureReason
      ? {
          failure_reason: record.outcome.failureReason,
          failure_balance_transaction: record.outcome.failureBalanceTransactionId ?? "",
        }
      : {}),
    transfer_reversal: null,
  };
}
