import { now as present } from "../../../../../../../src/shared/clock";
import { handle, membershipOf } from "../../../../../../../src/shared/handle";
import { sellerCancelBooking } from "../../../../../contract";
import { readSellersBooking } from "../../../../../own-booking";
import { viewDetail } from "../../../../../views/booking-view";
import { viewRefund } from "../../../../../views/refund-view";
import { cancelBooking } from "../../../../../workflows/cancel-booking";

export const POST = handle(sellerCancelBooking, async ({ scope, database, actor, params, query, body }) => {
  const { seller_id, member_id } = membershipOf(actor);
  const { id } = await readSellersBooking(database, seller_id, params.id ?? "");
  const booking = await cancelBooking(scope, id, { kind: "seller", id: member_id }, body.reason);
  return {
    booking: await viewDetail(database, booking, query.language, present()),
    refund: await viewRefund(database, booking, query.language),
  };
});
