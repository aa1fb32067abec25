import { now as present } from "../../../../../../src/shared/clock";
import { handle } from "../../../../../../src/shared/handle";
import { storeChangeBooking, storeReadBooking } from "../../../../contract";
import { readOwnBooking } from "../../../../own-booking";
import { changeContact } from "../../../../rows/change-contact";
import { viewDetail } from "../../../../views/booking-view";

export const GET = handle(storeReadBooking, async (call) => {
  const booking = await readOwnBooking(call, call.params.id ?? "");
  return { booking: await viewDetail(call.database, booking, call.query.language ?? booking.language, present()) };
});

export const PATCH = handle(storeChangeBooking, async (call) => {
  const booking = await readOwnBooking(call, call.params.id ?? "");
  const now = present();
  const changed = await changeContact(call.database, booking, call.body, now.toString());
  return { booking: await viewDetail(call.database, changed, call.query.language ?? changed.language, now) };
});
