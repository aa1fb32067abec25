import { Temporal } from "temporal-polyfill";
import { roundHalfUp } from "../../../src/shared/money";

/** What a listing asks for when it is booked: a share of the price in percent, and the rest so many days before. */
type DepositTerms = { percent: number; rest_days_before: number };

/** When within its day the rest is taken, on the wall of the place. */
const DUE_AT = "09:00";
/** A card is not charged less than this, in minor units of any currency: Stripe refuses smaller amounts. */
export const SMALLEST_CHARGE_MINOR = 50n;

/** The rest of a price, the day on which it is due in the listing's zone, and the instant. */
export type PlannedRest = { amount_minor: bigint; due_on: string; due_at: Temporal.Instant };
type PaymentPlan = { due_now_minor: bigint; rest: PlannedRest | null };

type Priced = {
  total_minor: bigint;
  deposit: DepositTerms | null;
  /** The first day of the stay. */
  from: string;
  time_zone: string;
  now: Temporal.Instant;
};

/** When the rest of a stay is due. */
function dueOf(from: string, daysBefore: number, timeZone: string): Omit<PlannedRest, "amount_minor"> {
  const day = Temporal.PlainDate.from(from).subtract({ days: daysBefore });
  const due_at = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(DUE_AT) }).toInstant();
  return { due_on: day.toString(), due_at };
}

/**
 * What of a price is due now and what later; both sum to the price. The share is rounded half up. All of it is due
 * now where there is no deposit, where the rest would be due already, and where a part were too small to be charged.
 */
export function planPayment({ total_minor, deposit, from, time_zone, now }: Priced): PaymentPlan {
  const whole = { due_now_minor: total_minor, rest: null };
  if (!deposit) return whole;
  const due = dueOf(from, deposit.rest_days_before, time_zone);
  if (Temporal.Instant.compare(due.due_at, now) <= 0) return whole;
  const due_now_minor = roundHalfUp(total_minor * BigInt(deposit.percent), 100n);
  const amount_minor = total_minor - due_now_minor;
  if (due_now_minor < SMALLEST_CHARGE_MINOR || amount_minor < SMALLEST_CHARGE_MINOR) return whole;
  return { due_now_minor, rest: { amount_minor, ...due } };
}
