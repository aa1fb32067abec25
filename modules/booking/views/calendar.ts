import type { MedusaContainer } from "@medusajs/framework/types";
import { Temporal } from "temporal-polyfill";
import { now as present } from "../../../src/shared/clock";
import { toMajor } from "../../../src/shared/money";
import { Problem } from "../../../src/shared/problem";
import { AVAILABILITY, type AvailabilityService, CALENDAR_DAYS_MAX, dateInZone } from "../../availability";
import type { CalendarDay } from "../../availability/contract";
import { readListingToBook } from "../listing-to-book";

/** A listing's days from `from` up to `to`, which is exclusive, with what one night or day costs. */
export async function showCalendar(
  container: MedusaContainer,
  listingId: string,
  { from, to }: { from: string; to: string },
): Promise<(CalendarDay & { price: number })[]> {
  const { days } = Temporal.PlainDate.from(from).until(to, { largestUnit: "days" });
  if (days < 1 || days > CALENDAR_DAYS_MAX) {
    throw new Problem("availability.dates_invalid", `A calendar has from 1 to ${CALENDAR_DAYS_MAX} days.`);
  }
  const listing = await readListingToBook(container, listingId);
  const now = present();
  const calendar = await container
    .resolve<AvailabilityService>(AVAILABILITY)
    .calendar({ listing_id: listing.id, from, to, today: dateInZone(now, listing.time_zone), now });
  const price = toMajor(listing.base_price_minor, listing.currency);
  return calendar.map((day) => ({ ...day, price }));
}
