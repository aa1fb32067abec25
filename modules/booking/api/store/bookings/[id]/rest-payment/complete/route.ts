import { Accepted } from "../../../../../../../../src/shared/accepted";
import { now as present } from "../../../../../../../../src/shared/clock";
import { handle } from "../../../../../../../../src/shared/handle";
import { completeRestPayment } from "../../../../../../contract";
import { readOwnBooking } from "../../../../../../own-booking";
import { viewBooking } from "../../../../../../views/booking-view";
import { completeRest } from "../../../../../../workflows/rest/pay-rest";

export const POST = handle(completeRestPayment, async (call) => {
  const { id } = await readOwnBooking(call, call.params.id ?? "");
  const { booking, pending } = await completeRest(call.scope, id);
  const answer = { booking: viewBooking(booking, call.query.language ?? booking.language, present()) };
  return pending ? new Accepted(answer) : answer;
});
