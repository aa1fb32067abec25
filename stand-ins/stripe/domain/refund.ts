import type { ChargeRecord } from "./charge";
import type { Metadata } from "./metadata";
import type { RefundOutcome } from "./refund-outcome";

export type RefundReason = "duplicate" | "fraudulent" | "requested_by_customer";

export type RefundRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  chargeId: string;
  paymentIntentId: string;
  amountMinor: number;
  currency: string;
  reason: RefundReason | null;
  metadata: Metadata;
  balanceTransactionId: string | null;
  /** Null or left out: it succeeded at once. */
  outcome?: RefundOutcome | null;
};

export type RefundDecision =
  | { kind: "refunded"; amountMinor: number; charge: ChargeRecord }
  | { kind: "not_captured" }
  | { kind: "already_refunded" }
  | { kind: "too_much"; refundableMinor: number };

/**
 * Gives back `amountMinor` of a captured charge, or all that is left of it when no amount is given.
 * Invariant: refunded ≤ captured, kept here and by the table's check.
 */
export function refundCharge(charge: ChargeRecord, amountMinor: number | undefined): RefundDecision {
  if (charge.status !== "succeeded" || !charge.captured) return { kind: "not_captured" };
  const refundableMinor = charge.capturedMinor - charge.refundedMinor;
  if (refundableMinor === 0) return { kind: "already_refunded" };
  const wanted = amountMinor ?? refundableMinor;
  if (wanted > refundableMinor) return { kind: "too_much", refundableMinor };
  return {
    kind: "refunded",
    amountMinor: wanted,
    charge: { ...charge, refundedMinor: charge.refundedMinor + wanted },
  };
}
