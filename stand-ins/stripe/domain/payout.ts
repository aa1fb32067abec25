import type { Metadata } from "./metadata";
import type { PayoutFailureCode } from "./test-bank-account";

export type PayoutStatus = "pending" | "in_transit" | "paid" | "failed" | "canceled";

/** Money on its way to a bank account. It leaves the balance when it is made and comes back when it fails. */
export type PayoutRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  amountMinor: number;
  currency: string;
  status: PayoutStatus;
  /** Whether the schedule made it. */
  isAutomatic: boolean;
  destinationId: string;
  balanceTransactionId: string;
  failureBalanceTransactionId: string | null;
  failure: PayoutFailureCode | null;
  /** When the bank is told; until then it can be cancelled. */
  submitSeconds: number;
  /** When it arrives, or the bank sends it back. */
  arrivalSeconds: number;
  /** When the next step is due; null: it has ended. */
  dueSeconds: number | null;
  description: string | null;
  statementDescriptor: string | null;
  metadata: Metadata;
};

const DAY_SECONDS = 24 * 60 * 60;
const TRANSIT_DAYS = 2;

/** The two midnights (UTC) at which a payout made now goes to the bank and arrives; weekends count as any day. */
export function payoutTimes(nowSeconds: number): { submitSeconds: number; arrivalSeconds: number } {
  const today = Math.floor(nowSeconds / DAY_SECONDS);
  return { submitSeconds: (today + 1) * DAY_SECONDS, arrivalSeconds: (today + TRANSIT_DAYS) * DAY_SECONDS };
}

/** Does the step that is due: pending goes to the bank, what is there arrives or is sent back. */
export function stepOf(payout: PayoutRecord, failure: PayoutFailureCode | null): PayoutRecord {
  if (payout.status === "pending") return { ...payout, status: "in_transit", dueSeconds: payout.arrivalSeconds };
  if (payout.status !== "in_transit") return { ...payout, dueSeconds: null };
  return failure === null ? { ...payout, status: "paid", dueSeconds: null } : failed(payout, failure);
}

/** Sent back by the bank. Also what was paid may still come back. */
export function failed(payout: PayoutRecord, failure: PayoutFailureCode): PayoutRecord {
  return { ...payout, status: "failed", failure, dueSeconds: null };
}
