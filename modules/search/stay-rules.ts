import { Temporal } from "temporal-polyfill";
import { checkStay, dateInZone } from "../availability";

/** Zones in which it is the earliest and the latest day on earth. */
export const FIRST_ZONE = "Etc/GMT+12";
export const LAST_ZONE = "Etc/GMT-14";

/** Where on earth dates can be booked at an instant, whatever is free. */
export type Bookable = "everywhere" | "somewhere" | "nowhere";

/**
 * Whether a quote would refuse the dates whatever the listing is. Only near today and near the furthest day does it
 * depend on the listing's zone, and only then does the database have to look.
 */
export function whereBookable({ from, to }: { from: string; to: string }, now: Temporal.Instant): Bookable {
  const last = Temporal.PlainDate.from(dateInZone(now, LAST_ZONE));
  const answers: boolean[] = [];
  let today = Temporal.PlainDate.from(dateInZone(now, FIRST_ZONE));
  for (; Temporal.PlainDate.compare(today, last) <= 0; today = today.add({ days: 1 })) {
    answers.push(checkStay(from, to, today.toString()) === null);
  }
  if (answers.every((bookable) => bookable)) return "everywhere";
  return answers.some((bookable) => bookable) ? "somewhere" : "nowhere";
}
