import { Temporal } from "temporal-polyfill";

/** When a seller is paid out. Days are days of UTC, as everywhere in the books; `weekday` is 1 for Monday to 7. */
export type Schedule =
  | { interval: "daily" }
  | { interval: "weekly"; weekday: number }
  | { interval: "monthly"; day: number }
  | { interval: "manual" };

/** What holds for a seller who has not said. */
export const DEFAULT_SCHEDULE: Schedule = { interval: "daily" };

/** The hour of UTC at which the day's run begins: what the processor makes available at midnight is there. */
export const RUN_HOUR = 1;

const nextWeekday = (from: Temporal.PlainDate, weekday: number): Temporal.PlainDate =>
  from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });

/** The 31st of a shorter month is its last day. */
function nextMonthday(from: Temporal.PlainDate, day: number): Temporal.PlainDate {
  const inMonth = from.with({ day: Math.min(day, from.daysInMonth) });
  if (Temporal.PlainDate.compare(inMonth, from) >= 0) return inMonth;
  const next = from.with({ day: 1 }).add({ months: 1 });
  return next.with({ day: Math.min(day, next.daysInMonth) });
}

/** The first day of a schedule that is not before a day; null when only people decide. */
export function scheduledOn(schedule: Schedule, from: Temporal.PlainDate): Temporal.PlainDate | null {
  switch (schedule.interval) {
    case "daily":
      return from;
    case "weekly":
      return nextWeekday(from, schedule.weekday);
    case "monthly":
      return nextMonthday(from, schedule.day);
    case "manual":
      return null;
  }
}

/**
 * True when a run on a day pays by a schedule: the day is one of the schedule's, or such a day has passed since the
 * last run and was missed. `lastRunOn` is the day of the last run, null when there was none.
 */
export function isDue(schedule: Schedule, today: Temporal.PlainDate, lastRunOn: Temporal.PlainDate | null): boolean {
  const isMissed = lastRunOn !== null && Temporal.PlainDate.compare(lastRunOn, today) < 0;
  const next = scheduledOn(schedule, isMissed ? lastRunOn.add({ days: 1 }) : today);
  return next !== null && Temporal.PlainDate.compare(next, today) <= 0;
}

/** The instant at which the run of a day begins. */
export function runAt(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: "UTC", plainTime: { hour: RUN_HOUR } }).toInstant();
}

/** The day of the next run that is not before an instant. */
export function nextRunOn(now: Temporal.Instant): Temporal.PlainDate {
  const today = now.toZonedDateTimeISO("UTC").toPlainDate();
  return Temporal.Instant.compare(now, runAt(today)) <= 0 ? today : today.add({ days: 1 });
}

/** The day on which a seller is paid out next, when there is something to pay; null when only people decide. */
export function nextPayoutOn(schedule: Schedule, now: Temporal.Instant): Temporal.PlainDate | null {
  return scheduledOn(schedule, nextRunOn(now));
}
