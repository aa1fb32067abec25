import type { ChargeRecord } from "./charge";
import type { Metadata } from "./metadata";

/** Money that the platform gave to a connected account. Invariant: reversed ≤ amount, also kept by the table. */
export type TransferRecord = {
  id: string;
  /** The platform. */
  accountId: string;
  createdSeconds: number;
  amountMinor: number;
  reversedMinor: number;
  currency: string;
  /** The connected account. */
  destinationId: string;
  destinationPaymentId: string;
  balanceTransactionId: string;
  /** The charge whose money it is; null: whatever was available. */
  sourceTransactionId: string | null;
  transferGroup: string | null;
  description: string | null;
  metadata: Metadata;
};

export type TransferReversalRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  transferId: string;
  amountMinor: number;
  currency: string;
  balanceTransactionId: string;
  destinationPaymentRefundId: string;
  metadata: Metadata;
};

/** A transfer as the connected account sees it: a payment it received. */
export type DestinationPaymentRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  transferId: string;
  amountMinor: number;
  refundedMinor: number;
  currency: string;
  balanceTransactionId: string;
};

export type SourceRefusal = "not_paid" | "other_currency" | "exceeds_source";

/** Whether a charge can be the source of another transfer, given what others took of it. */
export function sourceRefusal(
  charge: ChargeRecord,
  takenMinor: number,
  amountMinor: number,
  currency: string,
): SourceRefusal | null {
  if (charge.status !== "succeeded" || !charge.captured) return "not_paid";
  if (charge.currency !== currency) return "other_currency";
  return takenMinor + amountMinor > charge.capturedMinor ? "exceeds_source" : null;
}

export type ReversalDecision =
  | { kind: "reversed"; amountMinor: number; transfer: TransferRecord }
  | { kind: "already_reversed" }
  | { kind: "too_much"; leftMinor: number };

/** Takes back `amountMinor` of a transfer, or all that is left of it when no amount is given. */
export function reverseTransfer(transfer: TransferRecord, amountMinor: number | undefined): ReversalDecision {
  const leftMinor = transfer.amountMinor - transfer.reversedMinor;
  if (leftMinor === 0) return { kind: "already_reversed" };
  const wanted = amountMinor ?? leftMinor;
  if (wanted > leftMinor) return { kind: "too_much", leftMinor };
  const reversed = { ...transfer, reversedMinor: transfer.reversedMinor + wanted };
  return { kind: "reversed", amountMinor: wanted, transfer: reversed };
}
