import { now as present } from "../../../../../src/shared/clock";
import { handle, membershipOf } from "../../../../../src/shared/handle";
import { sellerListBookings } from "../../../contract";
import { listForSeller } from "../../../rows/list-bookings";
import { viewBooking } from "../../../views/booking-view";

export const GET = handle(sellerListBookings, async ({ database, query, actor }) => {
  const { limit, offset, language, ...filter } = query;
  const { seller_id } = membershipOf(actor);
  const { found, count } = await listForSeller(database, { ...filter, seller_id }, { limit, offset });
  const now = present();
  return { bookings: found.map((row) => viewBooking(row, language, now)), count, limit, offset };
});
