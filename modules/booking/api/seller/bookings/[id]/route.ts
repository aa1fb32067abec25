import { now as present } from "../../../../../../src/shared/clock";
import { handle, membershipOf } from "../../../../../../src/shared/handle";
import { sellerReadBooking } from "../../../../contract";
import { readSellersBooking } from "../../../../own-booking";
import { SELLER_LANGUAGE, viewBooking } from "../../../../views/booking-view";

export const GET = handle(sellerReadBooking, async ({ database, actor, params }) => {
  const booking = await readSellersBooking(database, membershipOf(actor).seller_id, params.id ?? "");
  return { booking: viewBooking(booking, SELLER_LANGUAGE, present()) };
});
