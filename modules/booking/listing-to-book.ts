import type { MedusaContainer } from "@medusajs/framework/types";
import type { Temporal } from "temporal-polyfill";
import { Problem } from "../../src/shared/problem";
import { checkStay, dateInZone } from "../availability";
import { LISTING, type ListingService } from "../listing";
import { BOOKABLE_KINDS, type BookableListing, PER_KIND } from "../listing/contract";
import type { StayUnit } from "../rates/contract";

/** A listing that can be booked by night or day, with the unit it is priced by. */
export type ListingToBook = BookableListing & { unit: StayUnit };

/** A public listing by id or handle; throws `row.not_found` or why it cannot be booked. */
export async function readListingToBook(container: MedusaContainer, idOrHandle: string): Promise<ListingToBook> {
  const listing = await container.resolve<ListingService>(LISTING).readForBooking(idOrHandle);
  if (!listing) throw new Problem("row.not_found", "There is no such listing.");
  if (listing.status !== "active")
    throw new Problem("listing.not_bookable", "This listing cannot be booked at the moment.");
  const unit = PER_KIND[listing.kind];
  if (!BOOKABLE_KINDS.includes(listing.kind) || (unit !== "night" && unit !== "day")) {
    throw new Problem("listing.kind_not_bookable", "Appointments and tours can be booked here soon.");
  }
  return { ...listing, unit };
}

/** Throws why this stay cannot be booked whatever is free: its dates, or the number of guests. */
export function refuseImpossibleStay(
  listing: ListingToBook,
  stay: { from: string; to: string; guests: number },
  now: Temporal.Instant,
): void {
  const refusal = checkStay(stay.from, stay.to, dateInZone(now, listing.time_zone));
  if (refusal === "in_past") throw new Problem("availability.in_past", "These dates are in the past.");
  if (refusal) {
    throw new Problem(
      "availability.dates_invalid",
      "Please choose at least one and at most 365 nights or days, within two years.",
    );
  }
  if (stay.guests > listing.max_guests) {
    throw new Problem("availability.too_many_guests", `At most ${listing.max_guests} guests can book this.`, {
      max_guests: listing.max_guests,
    });
  }
}
