import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { now as present } from "../../../src/shared/clock";
import { Problem } from "../../../src/shared/problem";
import type { Database } from "../../../src/shared/sql";
import { mailGuest } from "../announce";
import { nextState } from "../domain/transitions";
import type { BookingRow } from "../rows/booking-row";
import { type LeaseOutcome, underLease } from "../rows/lease";
import { moveBooking } from "../rows/move-booking";
import { ensureCaptured } from "./stages/ensure-captured";

/** States in which the seller's yes has been heard already. */
const CONFIRMED: readonly BookingRow["status"][] = ["confirmed", "in_progress", "completed"];

async function captureAndConfirm(container: MedusaContainer, booking: BookingRow, memberId: string): Promise<void> {
  if (!booking.order_id) throw new Error(`booking ${booking.id} was requested without an order`);
  await ensureCaptured(container, booking, booking.order_id);
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const now = present();
  await database.transaction(async (tx) => {
    const confirmed = await moveBooking(tx, booking, {
      name: "confirm",
      actor: { kind: "seller", id: memberId },
      now,
      also: { payment_status: "paid" },
    });
    await mailGuest(tx, "booking-confirmed", confirmed, now);
  });
}

/**
 * The seller's yes: the payment is captured, then the booking is confirmed. Saying it twice, or two people at once,
 * is saying it once. Throws `booking.transition_refused` when the booking is not waiting for an answer, and
 * `payment.failed` when the money cannot be taken; the request then stands as it was.
 */
export async function confirmBooking(
  container: MedusaContainer,
  bookingId: string,
  memberId: string,
): Promise<LeaseOutcome> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const outcome = await underLease(
    database,
    bookingId,
    (booking) => nextState(booking.status, "confirm", "seller") !== null,
    (booking) => captureAndConfirm(container, booking, memberId),
  );
  if (!outcome.pending && !CONFIRMED.includes(outcome.booking.status)) {
    throw new Problem("booking.transition_refused", "This booking is not waiting for an answer any more.", {
      status: outcome.booking.status,
    });
  }
  return outcome;
}
