import type { Currency } from "../../../src/shared/money";
import { type Account, credit, debit, type Line } from "../../ledger/contract";

// The lines of a payout's postings, by the table of modules/ledger/README.md. Amounts are integer minor units.

/** Whose payout it is, and in which money. */
export type Owner = { seller_id: string; currency: Currency };

export const availableOf = ({ seller_id, currency }: Owner): Account => ({
  kind: "seller_available",
  seller_id,
  currency,
});
export const receivableOf = ({ seller_id, currency }: Owner): Account => ({
  kind: "seller_receivable",
  seller_id,
  currency,
});
const reserveOf = ({ seller_id, currency }: Owner): Account => ({ kind: "seller_reserve", seller_id, currency });
const clearing = (currency: Currency): Account => ({ kind: "processor_clearing", currency });

/** payout run, `netted`: what the seller owes is paid by what is available. */
export const nettedLines = (owner: Owner, amount: bigint): Line[] => [
  debit(availableOf(owner), amount),
  credit(receivableOf(owner), amount),
];

/** payout, `reserved`. */
export const reservedLines = (owner: Owner, amount: bigint): Line[] => [
  debit(availableOf(owner), amount),
  credit(reserveOf(owner), amount),
];

/** payout, `reserve_released`. */
export const reserveReleasedLines = (owner: Owner, amount: bigint): Line[] => [
  debit(reserveOf(owner), amount),
  credit(availableOf(owner), amount),
];

/** transfer, `made`. */
export const transferLines = (owner: Owner, amount: bigint): Line[] => [
  debit(availableOf(owner), amount),
  credit(clearing(owner.currency), amount),
];

/** transfer, `failed`, when part of it was taken back before: what is left of it is available again. */
export const returnedLines = (owner: Owner, amount: bigint): Line[] => [
  debit(clearing(owner.currency), amount),
  credit(availableOf(owner), amount),
];

/** transfer reversal, `made`: pays what the seller owes; what is owed no more, a run having netted it, is available. */
export function recoveredLines(owner: Owner, amount: bigint, receivable: bigint): Line[] {
  const owed = receivable < amount ? (receivable > 0n ? receivable : 0n) : amount;
  return [
    debit(clearing(owner.currency), amount),
    ...(owed > 0n ? [credit(receivableOf(owner), owed)] : []),
    ...(amount > owed ? [credit(availableOf(owner), amount - owed)] : []),
  ];
}
