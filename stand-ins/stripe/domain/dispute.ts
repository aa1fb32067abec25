import type { ChargeRecord } from "./charge";
import type { Metadata } from "./metadata";

export type DisputeStatus =
  | "needs_response"
  | "under_review"
  | "won"
  | "lost"
  | "warning_needs_response"
  | "warning_under_review"
  | "warning_closed";

export const disputeReasons = [
  "credit_not_processed",
  "duplicate",
  "fraudulent",
  "general",
  "product_not_received",
  "product_unacceptable",
  "subscription_canceled",
  "unrecognized",
] as const;
export type DisputeReason = (typeof disputeReasons)[number];

/** Visa's code for each reason. */
export const networkReasonCodes: { [Reason in DisputeReason]: string } = {
  credit_not_processed: "13.6",
  duplicate: "12.6.1",
  fraudulent: "10.4",
  general: "10.4",
  product_not_received: "13.1",
  product_unacceptable: "13.3",
  subscription_canceled: "13.2",
  unrecognized: "10.4",
};

/** What evidence may be given as text; files are not simulated. */
export const evidenceFields = [
  "access_activity_log",
  "billing_address",
  "cancellation_policy_disclosure",
  "cancellation_rebuttal",
  "customer_email_address",
  "customer_name",
  "customer_purchase_ip",
  "duplicate_charge_explanation",
  "duplicate_charge_id",
  "product_description",
  "refund_policy_disclosure",
  "refund_refusal_explanation",
  "service_date",
  "shipping_address",
  "shipping_carrier",
  "shipping_date",
  "shipping_tracking_number",
  "uncategorized_text",
] as const;
export type Evidence = { [Field in (typeof evidenceFields)[number]]?: string | null };

/** A customer's bank takes a charge's money back. A `warning_…` is an inquiry: no money has moved. */
export type DisputeRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  chargeId: string;
  paymentIntentId: string;
  amountMinor: number;
  currency: string;
  cardBrand: string;
  reason: DisputeReason;
  status: DisputeStatus;
  evidence: Evidence;
  submissionCount: number;
  /** Until then evidence counts; after it an unanswered dispute is lost. */
  dueSeconds: number;
  /** Money taken, and given back. */
  balanceTransactionIds: string[];
  metadata: Metadata;
};

const DAY_SECONDS = 24 * 60 * 60;
const RESPONSE_DAYS = 9;
/** What Stripe asks for a dispute, and gives back when it is won. */
export const DISPUTE_FEE_MINOR = 2_000;

/** The last second of the day on which evidence is due. */
export const evidenceDueSeconds = (nowSeconds: number): number =>
  (Math.floor(nowSeconds / DAY_SECONDS) + RESPONSE_DAYS + 1) * DAY_SECONDS - 1;

export const isInquiry = ({ status }: Pick<DisputeRecord, "status">): boolean => status.startsWith("warning_");
export const isOpen = ({ status }: Pick<DisputeRecord, "status">): boolean =>
  !["won", "lost", "warning_closed"].includes(status);
/** Whether the charge may be refunded: while the bank only asks, or after it gave the money back. */
export const isRefundable = ({ status }: Pick<DisputeRecord, "status">): boolean =>
  status.startsWith("warning_") || status === "won";

/** How much of a charge can be disputed; 0: none, it took no money or gave all of it back. */
export const disputableMinor = (charge: ChargeRecord): number =>
  charge.status === "succeeded" && charge.captured ? charge.capturedMinor - charge.refundedMinor : 0;

/** What happens to a dispute: each is an event of Stripe's, and two of them move money. */
export type DisputeStep = "reviewed" | "won" | "lost" | "warning_closed" | "escalated";

/**
 * What submitted evidence leads to. Stripe's test mode decides by words in `uncategorized_text`; source:
 * https://docs.stripe.com/testing#evidence. Any other evidence waits for the bank.
 */
export function outcomeOfEvidence(dispute: DisputeRecord): DisputeStep {
  const words = dispute.evidence.uncategorized_text;
  if (isInquiry(dispute)) {
    if (words === "escalate_inquiry_evidence") return "escalated";
    return words === "winning_evidence" || words === "losing_evidence" ? "warning_closed" : "reviewed";
  }
  if (words === "winning_evidence") return "won";
  return words === "losing_evidence" ? "lost" : "reviewed";
}

/** The dispute after a step. The caller has seen that it is open. */
export function afterStep(dispute: DisputeRecord, step: DisputeStep): DisputeRecord {
  const reviewed: DisputeStatus = isInquiry(dispute) ? "warning_under_review" : "under_review";
  const status: DisputeStatus = step === "reviewed" ? reviewed : step === "escalated" ? "needs_response" : step;
  return { ...dispute, status };
}
