import type Stripe from "stripe";
import type { BalanceTransactionRecord } from "../domain/balance-transaction";

/** A BalanceTransaction as Stripe answers it; whether it is available depends on the time. */
export function toStripeBalanceTransaction(
  record: BalanceTransactionRecord,
  nowSeconds: number,
): Stripe.BalanceTransaction {
  return {
    id: record.id,
    object: "balance_transaction",
    amount: record.amountMinor,
    available_on: record.availableOnSeconds,
    balance_type: "payments",
    created: record.createdSeconds,
    currency: record.currency,
    description: record.description,
    exchange_rate: null,
    fee: record.feeMinor,
    fee_details:
      record.feeMinor === 0
        ? []
        : [
            {
              amount: record.feeMinor,
              application: null,
              currency: record.currency,
              description: record.feeDescription,
              type: "stripe_fee",
            },
          ],
    net: record.amountMinor - record.feeMinor,
    reporting_category: record.reportingCategory,
    source: record.sourceId,
    status: record.availableOnSeconds <= nowSeconds ? "available" : "pending",
    type: record.type,
  };
}
