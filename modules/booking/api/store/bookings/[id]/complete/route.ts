import { Accepted } from "../../../../../../../src/shared/accepted";
import { now as present } from "../../../../../../../src/shared/clock";
import { handle } from "../../../../../../../src/shared/handle";
import { completeBooking } from "../../../../../contract";
import { readOwnBooking } from "../../../../../own-booking";
import { viewBooking } from "../../../../../views/booking-view";
import { completeBooking as complete } from "../../../../../workflows/complete-booking";

export const POST = handle(completeBooking, async (call) => {
  const { id } = await readOwnBooking(call, call.params.id ?? "");
  const { booking, pending } = await complete(call.scope, id);
  const answer = { booking: viewBooking(booking, call.query.language ?? booking.language, present()) };
  return pending ? new Accepted(answer) : answer;
});
