import { isDate } from "../booking/days";

/** Why the dates of an address cannot be searched for. */
export type DatesProblem = "no_date" | "one_missing" | "wrong_order" | "in_past";

/**
 * What is wrong with the dates of an address, null when nothing is, or when there are none. `today` is the earliest
 * date on earth, so that what is past there is past everywhere.
 */
export function datesProblem(search: URLSearchParams, today: string): DatesProblem | null {
  const [from, to] = [search.get("from") || null, search.get("to") || null];
  if (!from && !to) return null;
  if ((from && !isDate(from)) || (to && !isDate(to))) return "no_date";
  if (!from || !to) return "one_missing";
  if (to <= from) return "wrong_order";
  return from < today ? "in_past" : null;
}
