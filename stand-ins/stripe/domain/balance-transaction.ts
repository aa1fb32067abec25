import type { ChargeRecord } from "./charge";
import { processingFeeMinor } from "./processing-fee";

export const balanceTransactionTypes = [
  "charge",
  "refund",
  "refund_failure",
  "adjustment",
  "transfer",
  "transfer_refund",
  "payment",
  "payment_refund",
  "payout",
  "payout_failure",
  "payout_cancel",
] as const;
export type BalanceTransactionType = (typeof balanceTransactionTypes)[number];

/** Stripe's coarser grouping for reports; `adjustment` says it itself, since it may be several things. */
const reportingCategories: { [Type in BalanceTransactionType]: string } = {
  charge: "charge",
  refund: "refund",
  refund_failure: "refund_failure",
  adjustment: "dispute",
  transfer: "transfer",
  transfer_refund: "transfer_reversal",
  payment: "charge",
  payment_refund: "refund",
  payout: "payout",
  payout_failure: "payout_reversal",
  payout_cancel: "payout_reversal",
};

/**
 * One movement of an account's balance. Never changed after it was written, except for the payout that took it along.
 * The balance of an account is the sum of `amountMinor − feeMinor`; what is not available yet is its pending part.
 */
export type BalanceTransactionRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  /** From this second on the amount can be paid out and transferred. */
  availableOnSeconds: number;
  /** Below zero: taken from the balance. */
  amountMinor: number;
  /** What Stripe keeps beside it; below zero only where a dispute's fee comes back. */
  feeMinor: number;
  feeDescription: string | null;
  currency: string;
  description: string | null;
  type: BalanceTransactionType;
  reportingCategory: string;
  /** What caused it, such as a charge or a transfer. */
  sourceId: string;
  /** The automatic payout that it was paid out with. */
  payoutId: string | null;
};

/** What a cause says of its movement; all else follows. */
export type Movement = Pick<
  BalanceTransactionRecord,
  "type" | "amountMinor" | "currency" | "sourceId" | "createdSeconds"
> &
  Partial<
    Pick<
      BalanceTransactionRecord,
      "availableOnSeconds" | "feeMinor" | "feeDescription" | "description" | "reportingCategory"
    >
  >;

/** Builds a movement's record. Without another word it is available at once and costs nothing. */
export function balanceTransaction(id: string, accountId: string, movement: Movement): BalanceTransactionRecord {
  return {
    availableOnSeconds: movement.createdSeconds,
    feeMinor: 0,
    feeDescription: null,
    description: null,
    reportingCategory: reportingCategories[movement.type],
    payoutId: null,
    ...movement,
    id,
    accountId,
  };
}

const DAY_SECONDS = 24 * 60 * 60;
/** Days that the money of a card takes to arrive. */
const SETTLEMENT_DAYS = 3;

/** The midnight (UTC) on which money of a card taken now becomes available; weekends count as any day. */
export function settlementSeconds(nowSeconds: number): number {
  return (Math.floor(nowSeconds / DAY_SECONDS) + SETTLEMENT_DAYS) * DAY_SECONDS;
}

/** What a captured charge brings: its amount less the processing fee, after the time cards take to settle. */
export function chargeMovement(charge: ChargeRecord, nowSeconds: number): Movement {
  return {
    type: "charge",
    amountMinor: charge.capturedMinor,
    feeMinor: processingFeeMinor(charge.capturedMinor, charge.currency),
    feeDescription: "Stripe processing fees",
    currency: charge.currency,
    description: charge.description,
    sourceId: charge.id,
    createdSeconds: nowSeconds,
    availableOnSeconds: charge.afterwards?.kind === "available_at_once" ? nowSeconds : settlementSeconds(nowSeconds),
  };
}

/**
 * What a refund takes. The fee is not given back. While the charge's own money is still pending, the refund is taken
 * from that, so that it does not lower what is available.
 */
export function refundMovement(
  refund: { id: string; amountMinor: number; currency: string; createdSeconds: number },
  charged: BalanceTransactionRecord | null,
): Movement {
  return {
    type: "refund",
    amountMinor: -refund.amountMinor,
    currency: refund.currency,
    description: charged?.description ? `REFUND FOR CHARGE (${charged.description})` : "REFUND FOR CHARGE",
    sourceId: refund.id,
    createdSeconds: refund.createdSeconds,
    availableOnSeconds: Math.max(refund.createdSeconds, charged?.availableOnSeconds ?? 0),
  };
}
