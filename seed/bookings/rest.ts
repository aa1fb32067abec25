import type { Temporal } from "temporal-polyfill";
import { planPayment } from "../../modules/booking/domain/plan-payment";
import { graceEnd, reminderAt, retryAt } from "../../modules/booking/domain/rest-schedule";
import { REST_GRACE_TIMER, REST_REMINDER_TIMER, REST_TIMER } from "../../modules/booking/timer-names";
import type { Row } from "./insert-rows";
import type { PlannedBooking } from "./plan";

/** What a booking with a deposit still owes: on its day, or since its card was declined. */
export type SeededRest = {
  amount_minor: bigint;
  due_on: string;
  due_at: Temporal.Instant;
  declined: { at: Temporal.Instant; grace_ends_at: Temporal.Instant; next_at: Temporal.Instant | null } | null;
};

/** A card that was declined was declined so long ago. */
const DECLINED_HOURS = 20;
/** The stay of a booking whose card was declined begins no sooner than this, so that there is time to pay. */
const DAYS_TO_PAY = 6;

type Paid = { due_minor: bigint; rest: SeededRest | null };

/** What was paid of a confirmed booking's price when it was booked, and what is due later. */
export function payingOf(
  { listing, fate, story, slot }: PlannedBooking,
  total_minor: bigint,
  now: Temporal.Instant,
): Paid {
  const whole = { due_minor: total_minor, rest: null };
  const booked = story.events[0]?.at;
  if (fate !== "confirmed" || !booked) return whole;
  const common = { total_minor, deposit: listing.deposit, from: slot.from, time_zone: listing.time_zone };
  const { due_now_minor, rest } = planPayment({ ...common, now: booked });
  // Where the rest has come due meanwhile, it was all paid at once.
  const isAhead = rest !== null && rest.due_at.epochMilliseconds > now.epochMilliseconds;
  return isAhead ? { due_minor: due_now_minor, rest: { ...rest, declined: null } } : whole;
}

/** The same for a booking whose card was declined a while ago. */
export function declinedOf(
  { listing, start_at, slot }: PlannedBooking,
  total_minor: bigint,
  now: Temporal.Instant,
): Paid | null {
  const at = now.subtract({ hours: DECLINED_HOURS });
  if (start_at.since(now).total("hours") < DAYS_TO_PAY * 24) return null;
  const priced = { total_minor, deposit: listing.deposit, from: slot.from, time_zone: listing.time_zone };
  const { due_now_minor, rest } = planPayment({ ...priced, now: at.subtract({ hours: 24 * 365 }) });
  if (!rest) return null;
  const grace_ends_at = graceEnd(at, start_at);
  const next_at = retryAt({ attempt: 1, failure_code: "insufficient_funds", at, grace_ends_at });
  const due_on = at.toZonedDateTimeISO(listing.time_zone).toPlainDate().toString();
  return { due_minor: due_now_minor, rest: { ...rest, due_on, due_at: at, declined: { at, grace_ends_at, next_at } } };
}

type Resting = { id: string; rest: SeededRest | null; last: { at: Temporal.Instant } };

/** The row of `booking_rest`, where something is owed. */
export function restRows({ id, rest, last }: Resting): Row[] {
  if (!rest) return [];
  const { amount_minor, due_on, due_at, declined } = rest;
  return [
    {
      booking_id: id,
      amount_minor: String(amount_minor),
      due_on,
      due_at,
      state: declined ? "failed" : "planned",
      attempt: declined ? 1 : 0,
      failure_code: declined ? "insufficient_funds" : null,
      next_attempt_at: declined?.next_at ?? null,
      grace_ends_at: declined?.grace_ends_at ?? null,
      updated_at: declined?.at ?? last.at,
    },
  ];
}

/** Rows of `timer` for what will happen to a rest by itself. */
export function restTimerRows({ id, rest, last }: Resting, now: Temporal.Instant): Row[] {
  if (!rest) return [];
  const attempt = rest.declined ? 2 : 1;
  const attempt_at = rest.declined ? rest.declined.next_at : rest.due_at;
  const remind_at = rest.declined ? null : reminderAt(rest.due_at, now);
  const timer = (name: string, key: string, due_at: Temporal.Instant | null | undefined, more = {}): Row[] =>
    due_at ? [{ name, key, payload: { booking_id: id, ...more }, due_at, run_at: due_at, created_at: last.at }] : [];
  return [
    ...timer(REST_TIMER, `${id}:${attempt}`, attempt_at, { attempt }),
    ...timer(REST_REMINDER_TIMER, id, remind_at),
    ...timer(REST_GRACE_TIMER, id, rest.declined?.grace_ends_at),
  ];
}
