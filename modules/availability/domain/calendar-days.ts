import { HORIZON_DAYS } from "./check-stay";
import { toDate, toDay } from "./day-number";
import { isFree, type Period } from "./period";

/** Longest calendar that is answered at once. */
export const CALENDAR_DAYS_MAX = 400;

export type DayReason = "past" | "taken" | "too_far";
export type CalendarDay = { date: string; available: boolean; reason?: DayReason };

function reasonFor(day: number, occupied: readonly Period[], today: number): DayReason | undefined {
  if (day < today) return "past";
  if (day + 1 > today + HORIZON_DAYS) return "too_far";
  return isFree({ from: day, to: day + 1 }, occupied) ? undefined : "taken";
}

/**
 * Every day from `from` up to `to`, which is exclusive, with the reason why it cannot be booked: the same that
 * `checkStay` has for one night or day of it.
 */
export function calendarDays(from: string, to: string, occupied: readonly Period[], today: string): CalendarDay[] {
  const first = toDay(from);
  const present = toDay(today);
  return Array.from({ length: toDay(to) - first }, (_, index) => {
    const reason = reasonFor(first + index, occupied, present);
    const date = toDate(first + index);
    return reason ? { date, available: false, reason } : { date, available: true };
  });
}
