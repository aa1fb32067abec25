import { formatStay } from "./format";
import { addDays } from "./plain-date";

type Booked = { from: string; to: string; listing: { kind: string } };

/** What was booked, in the reader's words: nights to the day of leaving, and of what is booked by day the last day. */
export function formatBooked({ from, to, listing }: Booked, language: string): string {
  return formatStay(from, listing.kind === "stay" ? to : addDays(to, -1), language);
}
