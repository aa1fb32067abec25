import * as PlainDate from "temporal-polyfill/fns/PlainDate";

function read(date: string): PlainDate.Record {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return PlainDate.create(year, month, day);
}

/** The date some days later, or earlier for a negative number. */
export function addDays(date: string, days: number): string {
  return PlainDate.toString(PlainDate.addDays(read(date), days));
}

/** The first day of the month some months later. */
export function addMonths(date: string, months: number): string {
  return PlainDate.toString(PlainDate.addMonths(PlainDate.startOfMonth(read(date)), months));
}

/** The first day of a date's month. */
export function monthOf(date: string): string {
  return addMonths(date, 0);
}

/** Whole days from one date to another: the number of nights between them. */
export function daysBetween(from: string, to: string): number {
  return PlainDate.diffDays(read(from), read(to));
}

/** Every date of the half-open range `[from, to)`. */
export function datesIn(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, index) => addDays(from, index));
}

/** A month's dates in weeks from Monday to Sunday, null where a week reaches into its neighbours. */
export function weeksOf(month: string): (string | null)[][] {
  const first = monthOf(month);
  const before = PlainDate.dayOfWeek(read(first)) - 1;
  const dates: (string | null)[] = [...Array<null>(before).fill(null), ...datesIn(first, addMonths(first, 1))];
  while (dates.length % 7 !== 0) dates.push(null);
  return Array.from({ length: dates.length / 7 }, (_, week) => dates.slice(week * 7, week * 7 + 7));
}

/** True for a calendar date that exists, as `YYYY-MM-DD`. */
export function isDate(value: string | null | undefined): value is string {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return PlainDate.toString(read(value)) === value;
  } catch {
    return false;
  }
}
