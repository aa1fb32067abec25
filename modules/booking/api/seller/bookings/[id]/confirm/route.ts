import { Accepted } from "../../../../../../../src/shared/accepted";
import { now as present } from "../../../../../../../src/shared/clock";
import { handle, membershipOf } from "../../../../../../../src/shared/handle";
import { sellerConfirmBooking } from "../../../../../contract";
import { readSellersBooking } from "../../../../../own-booking";
import { viewDetail } from "../../../../../views/booking-view";
import { confirmBooking } from "../../../../../workflows/confirm-booking";

export const POST = handle(sellerConfirmBooking, async ({ scope, database, actor, params, query }) => {
  const { seller_id, member_id } = membershipOf(actor);
  const { id } = await readSellersBooking(database, seller_id, params.id ?? "");
  const { booking, pending } = await confirmBooking(scope, id, member_id);
  const answer = { booking: await viewDetail(database, booking, query.language, present()) };
  return pending ? new Accepted(answer) : answer;
});
