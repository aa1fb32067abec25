import type { Temporal } from "temporal-polyfill";
import type { Sql } from "../../../../src/shared/sql";
import { cancel, schedule } from "../../../timer/contract";
import { reminderAt } from "../../domain/rest-schedule";
import type { BookingRow } from "../../rows/booking-row";
import { instantOf } from "../../rows/rest-row";
import { REST_GRACE_TIMER, REST_REMINDER_TIMER, REST_TIMER } from "../../timer-names";

/** Attempts are timers of their own: what has fired once does not fire again. */
const attemptKey = (bookingId: string, attempt: number) => `${bookingId}:${attempt}`;

/** Sets the timer of an attempt at the rest of a booking. */
export async function scheduleAttempt(
  tx: Sql,
  bookingId: string,
  attempt: number,
  due_at: Temporal.Instant,
): Promise<void> {
  const payload = { booking_id: bookingId, attempt };
  await schedule(tx, { name: REST_TIMER, key: attemptKey(bookingId, attempt), due_at, payload });
}

/** Sets the timer that cancels a booking whose rest is not paid by then. */
export async function scheduleGrace(tx: Sql, bookingId: string, due_at: Temporal.Instant): Promise<void> {
  await schedule(tx, { name: REST_GRACE_TIMER, key: bookingId, due_at, payload: { booking_id: bookingId } });
}

/** Sets the timers of a confirmed booking's rest, in the transaction that confirms it: the reminder and the charge. */
export async function scheduleRest(tx: Sql, booking: BookingRow, now: Temporal.Instant): Promise<void> {
  const { id, rest } = booking;
  const due_at = instantOf(rest?.due_at ?? null);
  if (!rest || !due_at) return;
  await scheduleAttempt(tx, id, rest.attempt + 1, due_at);
  const remind = reminderAt(due_at, now);
  if (remind) {
    await schedule(tx, { name: REST_REMINDER_TIMER, key: id, due_at: remind, payload: { booking_id: id } });
  }
}

/** Takes back all timers of a rest that is paid, or is not owed any more. */
export async function cancelRestTimers(tx: Sql, { id, rest }: BookingRow): Promise<void> {
  if (!rest) return;
  await cancel(tx, REST_REMINDER_TIMER, id);
  await cancel(tx, REST_TIMER, attemptKey(id, rest.attempt + 1));
  await cancel(tx, REST_GRACE_TIMER, id);
}
