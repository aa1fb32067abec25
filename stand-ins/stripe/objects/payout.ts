import type Stripe from "stripe";
import type { PayoutRecord } from "../domain/payout";
import { payoutFailures } from "../domain/test-bank-account";

/** A Payout as Stripe answers it. */
export function toStripePayout(record: PayoutRecord): Stripe.Payout {
  return {
    id: record.id,
    object: "payout",
    amount: record.amountMinor,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: record.arrivalSeconds,
    automatic: record.isAutomatic,
    balance_transaction: record.balanceTransactionId,
    created: record.createdSeconds,
    currency: record.currency,
    description: record.description ?? (record.isAutomatic ? "STRIPE PAYOUT" : null),
    destination: record.destinationId,
    failure_balance_transaction: record.failureBalanceTransactionId,
    failure_code: record.failure,
    failure_message: record.failure === null ? null : payoutFailures[record.failure],
    livemode: false,
    metadata: record.metadata,
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: record.isAutomatic ? "completed" : "not_applicable",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: record.statementDescriptor,
    status: record.status,
    trace_id: record.status === "paid" ? { status: "supported", value: `standin${record.id.slice(-10)}` } : null,
    type: "bank_account",
  };
}
