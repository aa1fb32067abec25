import { handle } from "../../../../../../../src/shared/handle";
import { readArrival } from "../../../../../contract";
import { readOwnBooking } from "../../../../../own-booking";
import { showArrival } from "../../../../../views/arrival";

export const GET = handle(readArrival, async (call) => {
  const booking = await readOwnBooking(call, call.params.id ?? "");
  return { arrival: await showArrival(call.scope, booking) };
});
