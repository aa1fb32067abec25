import type { BookingView } from "../../../modules/booking/contract";
import type { Stay } from "../paths";
import { ApiProblem } from "./api-problem";
import { openPaymentIds } from "./booking-cookies";
import { readBooking } from "./bookings";
import type { Visit } from "./visit";

/** Unfinished payments that are looked through at most. */
const MAX_LOOKED_AT = 5;

/** A hold of this browser's own that is in the way of the dates it asks for: the visitor went back and began again. */
export async function findOwnHold(visit: Visit, request: Request, stay: Stay): Promise<BookingView | null> {
  for (const id of openPaymentIds(request.headers.get("cookie")).slice(-MAX_LOOKED_AT)) {
    try {
      const booking = await readBooking(visit, id);
      const sameDates = booking.from === stay.from && booking.to === stay.to;
      if (booking.status === "held" && booking.listing.handle === stay.listing && sameDates) return booking;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
    }
  }
  return null;
}
