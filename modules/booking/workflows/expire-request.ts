import type { MedusaContainer } from "@medusajs/framework/types";
import type { Temporal } from "temporal-polyfill";
import { mailGuest, mailSellers, sellerRecipients } from "../announce";
import type { BookingRow } from "../rows/booking-row";
import { SYSTEM } from "../rows/move-booking";
import { endBooking } from "./stages/end-booking";

/** True when a request has waited for its answer long enough at an instant. */
export function isRequestOver(booking: BookingRow, now: Temporal.Instant): boolean {
  const { request_expires_at } = booking;
  return (
    booking.status === "requested" &&
    request_expires_at !== null &&
    request_expires_at.getTime() <= now.epochMilliseconds
  );
}

/** requested → expired, under the booking's lease: nobody answered, or the authorisation has lapsed. */
export async function expireRequest(
  container: MedusaContainer,
  booking: BookingRow,
  now: Temporal.Instant,
): Promise<void> {
  const recipients = await sellerRecipients(container, booking.seller_id);
  await endBooking(container, booking, {
    name: "expire_request",
    actor: SYSTEM,
    now,
    reason: "",
    announce: async (tx, ended) => {
      await mailGuest(tx, { template: "booking-expired" }, ended, now);
      await mailSellers(tx, { template: "booking-expired-seller" }, recipients, ended);
    },
  });
}
