import { type Language, LOCALES } from "./language.ts";

/** A plain date has no zone: it is read and written as UTC, so no zone can shift it. */
function asUtc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function format(language: Language, date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: "UTC" }).format(asUtc(date));
}

/** `Fri, 12 Mar 2027` */
export function formatDate(language: Language, date: string): string {
  return format(language, date, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
}

/** `Friday 12 March 2027`, for people who listen. */
export function formatLongDate(language: Language, date: string): string {
  return format(language, date, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** `12 Mar` */
export function formatShortDate(language: Language, date: string): string {
  return format(language, date, { day: "numeric", month: "short" });
}

/** `March 2027`, from any date of the month. */
export function formatMonth(language: Language, date: string): string {
  const text = format(language, date, { month: "long", year: "numeric" });
  return text.charAt(0).toLocaleUpperCase(LOCALES[language]) + text.slice(1);
}

/** `12–15 Mar 2027`: two plain dates as one range. */
export function formatDateRange(language: Language, from: string, to: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).formatRange(asUtc(from), asUtc(to));
}

/** Monday to Sunday in two letters, with the whole name for people who listen. */
export function weekdayNames(language: Language): { short: string; long: string }[] {
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, day) => {
    const date = `2024-01-0${day + 1}`;
    return {
      short: format(language, date, { weekday: "short" }).slice(0, 2),
      long: format(language, date, { weekday: "long" }),
    };
  });
}

/** An instant in a listing's zone: `12 March 2027 at 14:05`. */
export function formatInstant(language: Language, instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeStyle: "short", timeZone }).format(
    new Date(instant),
  );
}

/** The day of an instant in a zone, in full: `12 March 2027`. */
export function formatDay(language: Language, instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone }).format(new Date(instant));
}

/** The time of an instant in a listing's zone: `15:00`. */
export function formatTime(language: Language, instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: "short", timeZone }).format(new Date(instant));
}

/** The day of an instant in a listing's zone: `Fri, 12 Mar 2027`. */
export function formatDayOf(language: Language, instant: string, timeZone: string): string {
  const options = { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(instant));
}

/** The name of a zone people know: `Madrid` of `Europe/Madrid`. */
export function zoneCity(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}
