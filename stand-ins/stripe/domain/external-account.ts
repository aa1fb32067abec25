import type { Metadata } from "./metadata";
import type { PayoutFailureCode } from "./test-bank-account";

/** A bank account that payouts go to, as it is kept: never its number. */
export type ExternalAccountRecord = {
  id: string;
  /** The account that is paid out to it. */
  accountId: string;
  createdSeconds: number;
  deleted: boolean;
  country: string;
  currency: string;
  last4: string;
  routingNumber: string | null;
  holderName: string | null;
  holderType: "individual" | "company" | null;
  /** `errored`: a payout came back, and none goes there any more. */
  status: "new" | "errored";
  isDefaultForCurrency: boolean;
  metadata: Metadata;
  /** What becomes of payouts to it; null: they arrive. */
  payoutFailure: PayoutFailureCode | null;
};

/** Where payouts of a currency go: the default, if it is there and takes any. */
export function destinationFor(
  banks: readonly ExternalAccountRecord[],
  currency: string,
): ExternalAccountRecord | undefined {
  return banks.find((bank) => !bank.deleted && bank.currency === currency && bank.isDefaultForCurrency);
}

/** Whether any payout can go anywhere. */
export const isUsable = (bank: ExternalAccountRecord): boolean => !bank.deleted && bank.status === "new";
