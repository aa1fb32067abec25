import { now as present } from "../../../../../../src/shared/clock";
import { handle, membershipOf } from "../../../../../../src/shared/handle";
import { sellerReadBooking } from "../../../../contract";
import { readSellersBooking } from "../../../../own-booking";
import { viewDetail } from "../../../../views/booking-view";

export const GET = handle(sellerReadBooking, async ({ database, actor, params, query }) => {
  const booking = await readSellersBooking(database, membershipOf(actor).seller_id, params.id ?? "");
  return { booking: await viewDetail(database, booking, query.language, present()) };
});
