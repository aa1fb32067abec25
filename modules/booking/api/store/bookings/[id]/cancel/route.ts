import { now as present } from "../../../../../../../src/shared/clock";
import { handle } from "../../../../../../../src/shared/handle";
import { storeCancelBooking } from "../../../../../contract";
import { readOwnBooking } from "../../../../../own-booking";
import { viewDetail } from "../../../../../views/booking-view";
import { viewRefund } from "../../../../../views/refund-view";
import { cancelBooking } from "../../../../../workflows/cancel-booking";

export const POST = handle(storeCancelBooking, async (call) => {
  const { database, scope, body, query } = call;
  const { id, customer_id, ...own } = await readOwnBooking(call, call.params.id ?? "");
  const language = query.language ?? own.language;
  const booking = await cancelBooking(scope, id, { kind: "consumer", id: customer_id }, body.reason);
  return {
    booking: await viewDetail(database, booking, language, present()),
    refund: await viewRefund(database, booking, language),
  };
});
