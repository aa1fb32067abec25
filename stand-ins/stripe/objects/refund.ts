import type Stripe from "stripe";
import type { RefundRecord } from "../domain/refund";

/** A Refund as Stripe answers it. Card refunds succeed at once. */
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
    status: "succeeded",
    transfer_reversal: null,
  };
}
