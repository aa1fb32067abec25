import { now as present } from "../../../../../../../src/shared/clock";
import { handle, membershipOf } from "../../../../../../../src/shared/handle";
import { sellerDeclineBooking } from "../../../../../contract";
import { readSellersBooking } from "../../../../../own-booking";
import { viewDetail } from "../../../../../views/booking-view";
import { declineBooking } from "../../../../../workflows/decline-booking";

export const POST = handle(sellerDeclineBooking, async ({ scope, database, actor, params, query, body }) => {
  const { seller_id, member_id } = membershipOf(actor);
  const { id } = await readSellersBooking(database, seller_id, params.id ?? "");
  const booking = await declineBooking(scope, id, member_id, body.reason);
  return { booking: await viewDetail(database, booking, query.language, present()) };
});
