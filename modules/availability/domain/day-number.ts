import { Temporal } from "temporal-polyfill";

const EPOCH = Temporal.PlainDate.from("1970-01-01");

/** Days from 1970-01-01 to a plain date `YYYY-MM-DD`: dates as integers, so that periods can be computed with. */
export function toDay(date: string): number {
  return EPOCH.until(date, { largestUnit: "days" }).days;
}

/** The plain date of a day number. */
export function toDate(day: number): string {
  return EPOCH.add({ days: day }).toString();
}

/** The plain date that it is in a time zone at an instant. */
export function dateInZone(instant: Temporal.Instant, timeZone: string): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
