import { api, send } from "../../../../src/admin/api";
import type { BookingDetail } from "../../contract";
import { BOOKINGS } from "../paths";
import type { BookingAction } from "./actions-of";

/** How often and how many times a booking that is still being worked on is looked at: half a minute in all. */
const LOOK_EVERY_MS = 1_500;
const LOOKS = 20;

type Act = {
  booking: { id: string; status: string };
  action: BookingAction;
  reason?: string;
  language: "en" | "es";
  /** Called when the API answers that it is still at it. */
  onAccepted: () => void;
};

const pause = (ms: number) => new Promise((resolve) => window.setTimeout(resolve, ms));

/**
 * Does one thing with a booking and answers it as it is afterwards. Where the API takes its time, the booking is looked
 * at until its state changes; after half a minute it is answered unchanged.
 */
export async function act({ booking, action, reason, language, onAccepted }: Act): Promise<BookingDetail> {
  const path = `${BOOKINGS}/${booking.id}`;
  const { isAccepted, answer } = await send<{ booking: BookingDetail }>(`${path}/${action}`, {
    method: "POST",
    query: { language },
    body: reason === undefined ? {} : { reason },
  });
  let latest = answer.booking;
  if (!isAccepted) return latest;
  onAccepted();
  for (let look = 0; look < LOOKS && latest.status === booking.status; look += 1) {
    await pause(LOOK_EVERY_MS);
    latest = (await api<{ booking: BookingDetail }>(path, { query: { language } })).booking;
  }
  return latest;
}
