import { isDate } from "../booking/days";
import type { Stay } from "../paths";

/** The listing, dates and guests of a checkout's address, or null when they make no sense. */
export function readStay(search: URLSearchParams): Stay | null {
  const listing = search.get("listing") ?? "";
  const from = search.get("from");
  const to = search.get("to");
  const guests = Number(search.get("guests") ?? "1");
  if (!/^[\w-]{1,200}$/.test(listing) || !isDate(from) || !isDate(to) || to <= from) return null;
  return Number.isInteger(guests) && guests >= 1 && guests <= 500 ? { listing, from, to, guests } : null;
}
