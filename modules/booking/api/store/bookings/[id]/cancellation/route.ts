import { now as present } from "../../../../../../../src/shared/clock";
import { handle } from "../../../../../../../src/shared/handle";
import { readCancellation } from "../../../../../contract";
import { readOwnBooking } from "../../../../../own-booking";
import { viewCancellation } from "../../../../../views/refund-view";

export const GET = handle(readCancellation, async (call) => {
  const booking = await readOwnBooking(call, call.params.id ?? "");
  return { cancellation: viewCancellation(booking, call.query.language ?? booking.language, present()) };
});
