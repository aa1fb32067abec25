import type Stripe from "stripe";
import type { BalanceTransactionRecord } from "../domain/balance-transaction";
import { type DisputeRecord, isInquiry, isOpen, isRefundable, networkReasonCodes } from "../domain/dispute";
import { toStripeBalanceTransaction } from "./balance-transaction";

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

/** A Dispute as Stripe answers it, with what it did to the balance. */
export function toStripeDispute(
  record: DisputeRecord,
  movements: readonly BalanceTransactionRecord[],
  nowSeconds: number,
): Stripe.Dispute {
  const code = networkReasonCodes[record.reason];
  return {
    id: record.id,
    object: "dispute",
    amount: record.amountMinor,
    balance_transactions: movements.map((movement) => toStripeBalanceTransaction(movement, nowSeconds)),
    charge: record.chargeId,
    created: record.createdSeconds,
    currency: record.currency,
    enhanced_eligibility_types: [],
    evidence: { ...noEvidence, ...record.evidence },
    evidence_details: {
      due_by: record.dueSeconds,
      enhanced_eligibility: {},
      has_evidence: Object.values(record.evidence).some((value) => value !== null),
      past_due: isOpen(record) && record.dueSeconds < nowSeconds,
      submission_count: record.submissionCount,
      submission_method: record.submissionCount > 0 ? "manual" : "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: isRefundable(record),
    livemode: false,
    metadata: record.metadata,
    network_reason_code: code,
    payment_intent: record.paymentIntentId,
    payment_method_details: {
      type: "card",
      card: {
        brand: record.cardBrand,
        case_type: isInquiry(record) ? "inquiry" : "chargeback",
        network: record.cardBrand,
        network_reason_code: code,
      },
    },
    reason: record.reason,
    status: record.status,
  };
}
