const DAY_MS = 86_400_000;

const utc = (date: string) => new Date(`${date}T00:00:00Z`);
const plain = (instant: Date) => instant.toISOString().slice(0, 10);

/** True for a calendar date that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string | null | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = utc(text);
  return !Number.isNaN(instant.getTime()) && plain(instant) === text;
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return plain(new Date(utc(date).getTime() + days * DAY_MS));
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS);
}

/** The weekday, Monday being 0. */
export function weekdayOf(date: string): number {
  return (utc(date).getUTCDay() + 6) % 7;
}

/** A date as the browser's local midnight, which is what date pickers speak. */
export function dateOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day);
}

/** The date of a date picker's local midnight. */
export function plainDateOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The later of two dates. */
export function laterOf(one: string, other: string): string {
  return one.localeCompare(other) < 0 ? other : one;
}

/** The earlier of two dates. */
export function earlierOf(one: string, other: string): string {
  return one.localeCompare(other) < 0 ? one : other;
}
