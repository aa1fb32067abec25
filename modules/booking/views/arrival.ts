import type { MedusaContainer } from "@medusajs/framework/types";
import { LISTING, type ListingService } from "../../listing";
import { roundCoordinate } from "../../listing/contract";
import { sellerRecipients } from "../announce";
import type { ArrivalView } from "../contract";
import type { BookingRow } from "../rows/booking-row";

/** The seller has said yes and the stay is not over: before and after, where exactly it is stays the seller's. */
const EXPECTED: readonly BookingRow["status"][] = ["confirmed", "in_progress"];

/** How a guest gets to the place and whom they ask. A listing that is gone has no place any more. */
export async function showArrival(container: MedusaContainer, booking: BookingRow): Promise<ArrivalView> {
  const listing = await container.resolve<ListingService>(LISTING).find(booking.listing_id);
  const exact = EXPECTED.includes(booking.status);
  // Members come in the order in which they joined: the first is whoever signed the business up, or its oldest.
  const [email = null] = exact ? await sellerRecipients(container, booking.seller_id) : [];
  if (!listing) return { place: null, seller_email: email };
  const { lat, lng, address_line } = listing;
  const place = exact
    ? { exact, lat, lng, address: address_line }
    : { exact, lat: roundCoordinate(lat), lng: roundCoordinate(lng), address: null };
  return { place, seller_email: email };
}
