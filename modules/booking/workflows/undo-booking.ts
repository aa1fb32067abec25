import type { MedusaContainer } from "@medusajs/framework/types";
import type { Temporal } from "temporal-polyfill";
import { mailGuest } from "../announce";
import type { BookingRow } from "../rows/booking-row";
import { SYSTEM } from "../rows/move-booking";
import { endBooking } from "./stages/end-booking";

/** confirming → expired, under the booking's lease: the money that was promised cannot be had any more. */
export async function undoBooking(
  container: MedusaContainer,
  booking: BookingRow,
  now: Temporal.Instant,
): Promise<void> {
  await endBooking(container, booking, {
    name: "undo_payment",
    actor: SYSTEM,
    now,
    reason: "",
    announce: (tx, ended) => mailGuest(tx, { template: "payment-too-late" }, ended, now),
  });
}
