import type { MedusaContainer } from "@medusajs/framework/types";
import type { Temporal } from "temporal-polyfill";
import { toMajor } from "../../src/shared/money";
import { Problem } from "../../src/shared/problem";
import { AVAILABILITY, type AvailabilityService, dateInZone } from "../availability";
import type { ListingToBook } from "./listing-to-book";
import { priceWithTaxes } from "./price-with-taxes";

/** The refusal of dates that are taken, with the nearest free dates and what they cost. */
export async function takenProblem(
  container: MedusaContainer,
  listing: ListingToBook,
  stay: { from: string; to: string; guests: number },
  now: Temporal.Instant,
): Promise<Problem> {
  const today = dateInZone(now, listing.time_zone);
  const availability = container.resolve<AvailabilityService>(AVAILABILITY);
  const free = await availability.alternatives({ listing_id: listing.id, from: stay.from, to: stay.to, today, now });
  const alternatives = await Promise.all(
    free.map(async ({ from, to }) => {
      const price = await priceWithTaxes(container, listing, { from, to, guests: stay.guests });
      return { from, to, total: toMajor(price.total_minor, listing.currency) };
    }),
  );
  return new Problem("availability.taken", "These dates have just been taken.", { alternatives });
}
