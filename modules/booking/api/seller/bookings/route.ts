import { now as present } from "../../../../../src/shared/clock";
import { handle, membershipOf } from "../../../../../src/shared/handle";
import { sellerListBookings } from "../../../contract";
import { listForSeller } from "../../../rows/list-bookings";
import { SELLER_LANGUAGE, viewBooking } from "../../../views/booking-view";

export const GET = handle(sellerListBookings, async ({ database, query, actor }) => {
  const { seller_id } = membershipOf(actor);
  const { limit, offset, status, q } = query;
  const { found, count } = await listForSeller(database, { seller_id, status, q }, { limit, offset });
  const now = present();
  return { bookings: found.map((row) => viewBooking(row, SELLER_LANGUAGE, now)), count, limit, offset };
});
