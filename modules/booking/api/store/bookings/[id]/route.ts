import { now as present } from "../../../../../../src/shared/clock";
import { handle } from "../../../../../../src/shared/handle";
import { storeReadBooking } from "../../../../contract";
import { readOwnBooking } from "../../../../own-booking";
import { viewBooking } from "../../../../views/booking-view";

export const GET = handle(storeReadBooking, async (call) => {
  const booking = await readOwnBooking(call, call.params.id ?? "");
  return { booking: viewBooking(booking, booking.language, present()) };
});
