import { now as present } from "../../../../../src/shared/clock";
import { handle, membershipOf } from "../../../../../src/shared/handle";
import { AVAILABILITY, type AvailabilityService } from "../../../../availability/index";
import { LISTING, type ListingService } from "../../../../listing/index";
import { readSellerStart } from "../../../contract";
import type { BookingRow } from "../../../rows/booking-row";
import { countBookings, selectRequests, selectToday } from "../../../rows/seller-start";
import { viewBooking } from "../../../views/booking-view";

export const GET = handle(readSellerStart, async ({ actor, database, query, scope }) => {
  const { seller_id } = membershipOf(actor);
  const now = present();
  const own = scope.resolve<ListingService>(LISTING);
  const ids = await own.idsOfSeller(seller_id);
  const [today, requests, bookings, listings, blocks] = await Promise.all([
    selectToday(database, seller_id, now),
    selectRequests(database, seller_id),
    countBookings(database, seller_id, now),
    own.countByState(seller_id),
    scope.resolve<AvailabilityService>(AVAILABILITY).countBlocks(ids),
  ]);
  const view = (found: BookingRow[]) => found.map((row) => viewBooking(row, query.language, now));
  return {
    start: {
      arrivals: view(today.arrivals),
      departures: view(today.departures),
      requests: view(requests.found),
      requests_count: requests.count,
      bookings,
      listings: { ...listings, blocks },
    },
  };
});
