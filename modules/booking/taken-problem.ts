import type { MedusaContainer } from "@medusajs/framework/types";
import type { Temporal } from "temporal-polyfill";
import { toMajor } from "../../src/shared/money";
import { Problem } from "../../src/shared/problem";
import { AVAILABILITY, type AvailabilityService, dateInZone } from "../availability";
import { RATES, type RatesService } from "../rates";
import type { ListingToBook } from "./listing-to-book";

/** The refusal of dates that are taken, with the nearest free dates and what they cost. */
export async function takenProblem(
  container: MedusaContainer,
  listing: ListingToBook,
  stay: { from: string; to: string },
  now: Temporal.Instant,
): Promise<Problem> {
  const today = dateInZone(now, listing.time_zone);
  const availability = container.resolve<AvailabilityService>(AVAILABILITY);
  const free = await availability.alternatives({ listing_id: listing.id, from: stay.from, to: stay.to, today, now });
  const rates = container.resolve<RatesService>(RATES);
  const alternatives = await Promise.all(
    free.map(async ({ from, to }) => {
      const price = await rates.price({ ...listing, from, to });
      return { from, to, total: toMajor(price.total_minor, listing.currency) };
    }),
  );
  return new Problem("availability.taken", "These dates have just been taken.", { alternatives });
}
