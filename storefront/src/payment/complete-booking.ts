import type { BookingView } from "../../../modules/booking/contract";
import { readJson } from "../client/read-json";
import type { Language } from "../i18n/language";

const TRIES = 12;
const PAUSE_MS = 1000;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

/**
 * Turns a paid hold into a request. Someone else (a webhook) may be doing so at the same moment:
 * then the API answers the booking as it is, and we look again until it has left `held`.
 */
export async function completeBooking(bookingId: string, language: Language): Promise<BookingView> {
  const address = `/api/bookings/${encodeURIComponent(bookingId)}`;
  let { booking } = await readJson<{ booking: BookingView }>(`${address}/complete?language=${language}`, {
    method: "POST",
    body: {},
  });
  for (let tries = 0; booking.status === "held" && tries < TRIES; tries += 1) {
    await pause();
    ({ booking } = await readJson<{ booking: BookingView }>(`${address}?language=${language}`));
  }
  return booking;
}
