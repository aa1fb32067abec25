import { now as present } from "../../../../../src/shared/clock";
import { handle } from "../../../../../src/shared/handle";
import { adminListBookings } from "../../../contract";
import { listAll } from "../../../rows/list-bookings";
import { viewBooking } from "../../../views/booking-view";

export const GET = handle(adminListBookings, async ({ database, query }) => {
  const { limit, offset, language, ...filter } = query;
  const { found, count } = await listAll(database, filter, { limit, offset });
  const now = present();
  return { bookings: found.map((row) => viewBooking(row, language, now)), count, limit, offset };
});
