import type { ChargeRecord } from "./charge";
import type { RefundRecord } from "./refund";

export const refundFailureReasons = ["expired_or_canceled_card", "lost_or_stolen_card", "unknown"] as const;
export type RefundFailureReason = (typeof refundFailureReasons)[number];

/** How a refund stands that does not simply succeed at once. */
export type RefundOutcome = {
  status: "pending" | "succeeded" | "failed";
  /** What it becomes when it is due; null: it stays. */
  next: "succeeded" | "failed" | null;
  dueSeconds: number | null;
  failureReason: RefundFailureReason | null;
  failureBalanceTransactionId: string | null;
};

/** How long the bank takes to say what became of a refund. */
const ANSWER_SECONDS = 60 * 60;

/** What the card of a charge does with a refund; null: it succeeds at once and for good. */
export function firstOutcome(charge: ChargeRecord, nowSeconds: number): RefundOutcome | null {
  if (charge.afterwards?.kind !== "refund") return null;
  const { first, later } = charge.afterwards;
  return {
    status: first,
    next: later,
    dueSeconds: nowSeconds + ANSWER_SECONDS,
    failureReason: null,
    failureBalanceTransactionId: null,
  };
}

export const statusOf = (refund: RefundRecord): RefundOutcome["status"] => refund.outcome?.status ?? "succeeded";
