import { addDays, datesIn, monthOf } from "./days";

/** Nights are slept between two days; days are used whole, the last one too. */
export type DateUnit = "night" | "day";

/** What is known of a day that can be booked or not. */
export type Day = { date: string; available: boolean; price: number };
export type Days = ReadonlyMap<string, Day>;

/** `to` is exclusive: the day of departure, or the day after the last. */
export type Selection = { from: string | null; to: string | null };

export const NOTHING_SELECTED: Selection = { from: null, to: null };

function isFree(days: Days, date: string): boolean {
  return days.get(date)?.available === true;
}

function isFreeBetween(days: Days, from: string, to: string): boolean {
  return datesIn(from, to).every((date) => isFree(days, date));
}

/** Days of a month that are worth opening it for. */
const DAYS_WORTH_OPENING = 3;

/**
 * Where a calendar opens: on the first day that can be taken, or on the month after it, when so few days are left of its
 * own that the page would show nothing but what is over. `today` when nothing known is free.
 */
export function opening(days: readonly Day[], today: string): { day: string; month: string } {
  const first = days.find(({ date, available }) => available && date >= today)?.date ?? today;
  const month = monthOf(addDays(first, DAYS_WORTH_OPENING - 1));
  return { day: monthOf(first) === month ? first : month, month };
}

/** The exclusive end that a clicked day stands for. */
export function endOf(date: string, unit: DateUnit): string {
  return unit === "night" ? date : addDays(date, 1);
}

/** The day that people call the last: the day of departure, or the last day of use. */
export function lastDay(to: string, unit: DateUnit): string {
  return unit === "night" ? to : addDays(to, -1);
}

/** Whether a day may end a selection that begins at `from`. A taken day can still be a departure. */
export function canEnd(days: Days, from: string, date: string, unit: DateUnit): boolean {
  const to = endOf(date, unit);
  return to > from && isFreeBetween(days, from, to);
}

/** Whether choosing a day would do something. */
export function canChoose(days: Days, selection: Selection, date: string, unit: DateUnit): boolean {
  const open = selection.from !== null && selection.to === null;
  return isFree(days, date) || (open && canEnd(days, selection.from as string, date, unit));
}

/** The selection after a day was chosen: it begins one, ends it, or begins a new one. */
export function choose(days: Days, selection: Selection, date: string, unit: DateUnit): Selection {
  const { from, to } = selection;
  if (from !== null && to === null && canEnd(days, from, date, unit)) return { from, to: endOf(date, unit) };
  return isFree(days, date) ? { from: date, to: null } : selection;
}

/** Whether a day lies in the selection, its visible end included. */
export function isInside(selection: Selection, date: string, unit: DateUnit): boolean {
  if (selection.from === null) return false;
  if (selection.to === null) return date === selection.from;
  return date >= selection.from && date <= lastDay(selection.to, unit);
}
