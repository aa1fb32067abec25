import { toDay } from "./day-number";

/** Longest stay that can be booked. */
export const UNITS_MAX = 365;
/** How far ahead a stay may end, in days from today. */
export const HORIZON_DAYS = 730;

export type StayRefusal = "dates_invalid" | "in_past";

/**
 * Why dates cannot be booked whatever is free, or null. `today` is the date in the listing's zone; arriving today
 * is allowed. `to` is exclusive.
 */
export function checkStay(from: string, to: string, today: string): StayRefusal | null {
  const first = toDay(from);
  const end = toDay(to);
  const present = toDay(today);
  if (end <= first || end - first > UNITS_MAX) return "dates_invalid";
  if (first < present) return "in_past";
  if (end > present + HORIZON_DAYS) return "dates_invalid";
  return null;
}
