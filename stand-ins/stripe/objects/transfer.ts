import type Stripe from "stripe";
import type { TransferRecord, TransferReversalRecord } from "../domain/transfer";

/** A Transfer as Stripe answers it, with its newest reversals. */
export function toStripeTransfer(
  record: TransferRecord,
  reversals: readonly TransferReversalRecord[],
  hasMoreReversals: boolean,
): Stripe.Transfer {
  return {
    id: record.id,
    object: "transfer",
    amount: record.amountMinor,
    amount_reversed: record.reversedMinor,
    balance_transaction: record.balanceTransactionId,
    created: record.createdSeconds,
    currency: record.currency,
    description: record.description,
    destination: record.destinationId,
    destination_payment: record.destinationPaymentId,
    livemode: false,
    metadata: record.metadata,
    reversals: {
      object: "list",
      data: reversals.map(toStripeReversal),
      has_more: hasMoreReversals,
      url: `/v1/transfers/${record.id}/reversals`,
    },
    reversed: record.reversedMinor === record.amountMinor,
    source_transaction: record.sourceTransactionId,
    source_type: "card",
    transfer_group: record.transferGroup,
  };
}

/** A TransferReversal as Stripe answers it. */
export function toStripeReversal(record: TransferReversalRecord): Stripe.TransferReversal {
  return {
    id: record.id,
    object: "transfer_reversal",
    amount: record.amountMinor,
    balance_transaction: record.balanceTransactionId,
    created: record.createdSeconds,
    currency: record.currency,
    destination_payment_refund: record.destinationPaymentRefundId,
    metadata: record.metadata,
    source_refund: null,
    transfer: record.transferId,
  };
}
