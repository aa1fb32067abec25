import type { BookingDetail } from "../../../modules/booking/contract";
import { ApiProblem } from "./api-problem";
import { knownBookingIds } from "./booking-cookies";
import { readBooking } from "./bookings";
import type { Visit } from "./visit";

/** Bookings that are looked through at most: each is a call. */
const MAX_LOOKED_AT = 8;

async function readOrNull(visit: Visit, id: string): Promise<BookingDetail | null> {
  try {
    return await readBooking(visit, id);
  } catch (error) {
    // A link that has run out, or a booking that somebody's account has taken in.
    if (error instanceof ApiProblem && error.status < 500) return null;
    throw error;
  }
}

/** The bookings that this browser holds the keys to, the newest first; what was never paid is left out. */
export async function bookingsOfBrowser(visit: Visit, request: Request): Promise<BookingDetail[]> {
  const ids = knownBookingIds(request.headers.get("cookie")).slice(-MAX_LOOKED_AT);
  const found = await Promise.all(ids.map((id) => readOrNull(visit, id)));
  return found
    .filter((booking) => booking !== null)
    .filter(({ status, payment_status }) => status !== "expired" || payment_status !== "unpaid")
    .toSorted((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at));
}
