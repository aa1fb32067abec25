import { now as present } from "../../../../../../../src/shared/clock";
import { handle, membershipOf } from "../../../../../../../src/shared/handle";
import { sellerCompleteBooking } from "../../../../../contract";
import { readSellersBooking } from "../../../../../own-booking";
import { viewDetail } from "../../../../../views/booking-view";
import { completeBySeller } from "../../../../../workflows/pass-time";

export const POST = handle(sellerCompleteBooking, async ({ scope, database, actor, params, query }) => {
  const { seller_id, member_id } = membershipOf(actor);
  const { id } = await readSellersBooking(database, seller_id, params.id ?? "");
  const now = present();
  const booking = await completeBySeller(scope, id, member_id, now);
  return { booking: await viewDetail(database, booking, query.language, now) };
});
