import type { Currency } from "../../../src/shared/money";
import { type Account, credit, debit, type Line } from "../../ledger/contract";
import type { Split } from "./split-price";

// The lines of a booking's postings, by the table of modules/ledger/README.md. Amounts are integer minor units.

/** Whose booking it is, and in which money. */
export type Owner = { seller_id: string; currency: Currency };

/** What there is of a seller's money; `pending` is of the booking alone. */
export type There = { pending: bigint; available: bigint; receivable: bigint };

export const pendingOf = ({ seller_id, currency }: Owner): Account => ({ kind: "seller_pending", seller_id, currency });
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

/** A line on a side, none for nothing, and one on the other side for what is below nothing. */
const onDebit = (account: Account, amount: bigint): Line[] =>
  amount === 0n ? [] : [amount > 0n ? debit(account, amount) : credit(account, -amount)];
const onCredit = (account: Account, amount: bigint): Line[] => onDebit(account, -amount);

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const atLeastNothing = (amount: bigint): bigint => (amount > 0n ? amount : 0n);

/** Takes from the booking's pending money first, then from what is available, and what is missing the seller owes. */
function take(owner: Owner, there: There, amount: bigint): Line[] {
  const fromPending = least(amount, atLeastNothing(there.pending));
  const fromAvailable = least(amount - fromPending, atLeastNothing(there.available));
  return [
    ...onDebit(pendingOf(owner), fromPending),
    ...onDebit(availableOf(owner), fromAvailable),
    ...onDebit(receivableOf(owner), amount - fromPending - fromAvailable),
  ];
}

/** Gives back: what the seller owes is paid by it first. */
function give(owner: Owner, there: There, amount: bigint): Line[] {
  const paidBack = least(amount, atLeastNothing(there.receivable));
  return [...onCredit(receivableOf(owner), paidBack), ...onCredit(availableOf(owner), amount - paidBack)];
}

const taxLines = (currency: Currency, taxes: Split["taxes"], on: typeof onDebit): Line[] =>
  [...taxes].flatMap(([jurisdiction, amount]) => on({ kind: "tax_payable", jurisdiction, currency }, amount));

const totalOf = ({ seller, fees, taxes }: Split): bigint =>
  [...taxes.values()].reduce((sum, tax) => sum + tax, seller + fees);

/** payment, `captured`: all that was paid, and whose it is. */
export function capturedLines(owner: Owner, split: Split): Line[] {
  const { currency } = owner;
  return [
    ...onDebit({ kind: "processor_clearing", currency }, totalOf(split)),
    ...onCredit(pendingOf(owner), split.seller),
    ...onCredit({ kind: "platform_fees", currency }, split.fees),
    ...taxLines(currency, split.taxes, onCredit),
  ];
}

/** payment, `commission_charged`. */
export function commissionLines(owner: Owner, commission: bigint): Line[] {
  return [
    ...onDebit(pendingOf(owner), commission),
    ...onCredit({ kind: "platform_commission", currency: owner.currency }, commission),
  ];
}

/** payment, `fee_kept`: what the processor took of what it captured. */
export function feeKeptLines({ currency }: Owner, fee: bigint): Line[] {
  return [
    ...onDebit({ kind: "processor_fees", currency }, fee),
    ...onCredit({ kind: "processor_clearing", currency }, fee),
  ];
}

/** payment, `fee_passed_on`: the same amount as the platform's fee of a seller who bears it. */
export function feePassedOnLines(owner: Owner, there: There, fee: bigint): Line[] {
  return [...take(owner, there, fee), ...onCredit({ kind: "platform_fees", currency: owner.currency }, fee)];
}

/** booking, `released`: what is left of its pending money is due. */
export function releasedLines(owner: Owner, { pending }: There): Line[] {
  return [...onDebit(pendingOf(owner), pending), ...onCredit(availableOf(owner), pending)];
}

/** refund, `promised`: `back` is whose the refund is, `commission` what the seller gets back of what they paid. */
export function promisedLines(owner: Owner, there: There, back: Split, commission: bigint): Line[] {
  const { currency } = owner;
  const net = back.seller - commission;
  return [
    ...(net >= 0n ? take(owner, there, net) : give(owner, there, -net)),
    ...onDebit({ kind: "platform_commission", currency }, commission),
    ...onDebit({ kind: "platform_fees", currency }, back.fees),
    ...taxLines(currency, back.taxes, onDebit),
    ...onCredit({ kind: "refunds_payable", currency }, totalOf(back)),
  ];
}

/** refund, `paid`: the processor has it on its way to the guest. */
export function paidLines(currency: Currency, amount: bigint): Line[] {
  return [
    ...onDebit({ kind: "refunds_payable", currency }, amount),
    ...onCredit({ kind: "processor_clearing", currency }, amount),
  ];
}
