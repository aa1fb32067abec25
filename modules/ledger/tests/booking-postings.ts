import type { Temporal } from "temporal-polyfill";
import { type Account, credit, debit, type Line, type Posting } from "../contract";

// The postings of a booking, as modules/ledger/README.md has them in its table, also those of disputes that nobody makes
// yet: they show that the kinds of accounts are enough and the equations of money hold. Those that bookings and payouts
// make are `domain/posting-lines.ts` of each.

const currency = "eur";
export const clearing: Account = { kind: "processor_clearing", currency };
export const commission: Account = { kind: "platform_commission", currency };
export const fees: Account = { kind: "platform_fees", currency };
export const processorFees: Account = { kind: "processor_fees", currency };
export const refundsPayable: Account = { kind: "refunds_payable", currency };
export const held: Account = { kind: "disputes_held", currency };
export const tax: Account = { kind: "tax_payable", jurisdiction: "ES-CT", currency };
export const pending = (seller_id: string): Account => ({ kind: "seller_pending", seller_id, currency });
export const available = (seller_id: string): Account => ({ kind: "seller_available", seller_id, currency });
export const reserve = (seller_id: string): Account => ({ kind: "seller_reserve", seller_id, currency });
export const receivable = (seller_id: string): Account => ({ kind: "seller_receivable", seller_id, currency });
export const heldOf = (seller_id: string): Account => ({ kind: "disputes_held", seller_id, currency });

/** What a guest pays for a booking, in its parts. */
export type Price = { share: bigint; service_fee: bigint; tax: bigint; commission: bigint };
/** What is there of the booking's seller before the posting; `pending` is of this booking alone. */
export type There = { seller_id: string; pending: bigint; available: bigint; receivable: bigint };
type Draft = Omit<Posting, "at" | "currency"> & { at: Temporal.Instant };
type Event = { id: string; booking_id: string | null; at: Temporal.Instant };

/** A line, or none for an amount of nothing. */
const onDebit = (account: Account, amount: bigint): Line[] => (amount > 0n ? [debit(account, amount)] : []);
const onCredit = (account: Account, amount: bigint): Line[] => (amount > 0n ? [credit(account, amount)] : []);
const draft = ({ id, booking_id, at }: Event, type: string, event: string, lines: Line[]): Draft => ({
  source: { type, id, event },
  booking_id,
  at,
  lines,
});
/** Of two amounts the smaller: the first without what it is above the second. */
const least = (one: bigint, other: bigint) => one - (one > other ? one - other : 0n);

/** Takes from the booking's pending money first, then from what is available, and what is missing the seller owes. */
function take({ seller_id, ...there }: There, amount: bigint): Line[] {
  const fromPending = least(amount, there.pending);
  const fromAvailable = least(amount - fromPending, there.available);
  const owed = amount - fromPending - fromAvailable;
  return [
    ...onDebit(pending(seller_id), fromPending),
    ...onDebit(available(seller_id), fromAvailable),
    ...onDebit(receivable(seller_id), owed),
  ];
}

/** Gives back: what the seller owes is paid by it first. */
function give({ seller_id, ...there }: There, amount: bigint): Line[] {
  const paidBack = least(amount, there.receivable);
  return [...onCredit(receivable(seller_id), paidBack), ...onCredit(available(seller_id), amount - paidBack)];
}

export const captured = (event: Event, seller: string, price: Price) =>
  draft(event, "payment", "captured", [
    ...onDebit(clearing, price.share + price.service_fee + price.tax),
    ...onCredit(pending(seller), price.share),
    ...onCredit(fees, price.service_fee),
    ...onCredit(tax, price.tax),
  ]);

export const charged = (event: Event, seller: string, price: Price) =>
  draft(event, "payment", "commission_charged", [
    ...onDebit(pending(seller), price.commission),
    ...onCredit(commission, price.commission),
  ]);

export const feeKept = (event: Event, fee: bigint) =>
  draft(event, "payment", "fee_kept", [...onDebit(processorFees, fee), ...onCredit(clearing, fee)]);

export const feePassedOn = (event: Event, there: There, fee: bigint) =>
  draft(event, "payment", "fee_passed_on", [...take(there, fee), ...onCredit(fees, fee)]);

export const released = (event: Event, { seller_id, pending: amount }: There) =>
  draft(event, "booking", "released", [
    ...onDebit(pending(seller_id), amount),
    ...onCredit(available(seller_id), amount),
  ]);

/** `part` is what is paid back of each part; its commission goes back to the seller. */
export const refundPromised = (event: Event, there: There, part: Price) => {
  const net = part.share - part.commission;
  return draft(event, "refund", "promised", [
    ...(net >= 0n ? take(there, net) : give(there, -net)),
    ...onDebit(commission, part.commission),
    ...onDebit(fees, part.service_fee),
    ...onDebit(tax, part.tax),
    ...onCredit(refundsPayable, part.share + part.service_fee + part.tax),
  ]);
};

export const refundPaid = (event: Event, amount: bigint) =>
  draft(event, "refund", "paid", [...onDebit(refundsPayable, amount), ...onCredit(clearing, amount)]);

export const netted = (event: Event, { seller_id, ...there }: There) => {
  const amount = least(there.available, there.receivable);
  return draft(event, "payout_run", "netted", [
    ...onDebit(available(seller_id), amount),
    ...onCredit(receivable(seller_id), amount),
  ]);
};

export const transferred = (event: Event, seller: string, amount: bigint) =>
  draft(event, "transfer", "made", [...onDebit(available(seller), amount), ...onCredit(clearing, amount)]);

export const reserved = (event: Event, seller: string, amount: bigint) =>
  draft(event, "payout", "reserved", [...onDebit(available(seller), amount), ...onCredit(reserve(seller), amount)]);

export const reserveReleased = (event: Event, seller: string, amount: bigint) =>
  draft(event, "payout", "reserve_released", [
    ...onDebit(reserve(seller), amount),
    ...onCredit(available(seller), amount),
  ]);

export const recovered = (event: Event, seller: string, amount: bigint) =>
  draft(event, "transfer_reversal", "made", [...onDebit(clearing, amount), ...onCredit(receivable(seller), amount)]);

export const disputeOpened = (event: Event, there: There, amount: bigint) =>
  draft(event, "dispute", "opened", [
    ...onDebit(held, amount),
    ...onCredit(clearing, amount),
    ...take(there, amount),
    ...onCredit(heldOf(there.seller_id), amount),
  ]);

export const disputeLost = (event: Event, seller: string, amount: bigint) =>
  draft(event, "dispute", "lost", [...onDebit(heldOf(seller), amount), ...onCredit(held, amount)]);

/** No reversal: what the seller owed because of the dispute may have been netted meanwhile. */
export const disputeWon = (event: Event, there: There, amount: bigint) =>
  draft(event, "dispute", "won", [
    ...onDebit(clearing, amount),
    ...onCredit(held, amount),
    ...onDebit(heldOf(there.seller_id), amount),
    ...give(there, amount),
  ]);
