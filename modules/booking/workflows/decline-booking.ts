import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { now as present } from "../../../src/shared/clock";
import { Problem } from "../../../src/shared/problem";
import type { Database } from "../../../src/shared/sql";
import { mailGuest } from "../announce";
import { nextState } from "../domain/transitions";
import type { BookingRow } from "../rows/booking-row";
import { underLease } from "../rows/lease";
import { readAgain } from "./cancel-booking";
import { settleIfPossible } from "./settle-payment";
import { endBooking } from "./stages/end-booking";

/**
 * The seller's no: the dates are free and the authorisation is let go; saying it twice is saying it once.
 * Throws `booking.transition_refused` when the booking is not waiting for an answer.
 */
export async function declineBooking(
  container: MedusaContainer,
  bookingId: string,
  memberId: string,
  reason: string,
): Promise<BookingRow> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const now = present();
  const { booking } = await underLease(
    database,
    bookingId,
    (one) => nextState(one.status, "decline", "seller") !== null,
    (one) =>
      endBooking(container, one, {
        name: "decline",
        actor: { kind: "seller", id: memberId },
        now,
        reason,
        announce: (tx, ended) => mailGuest(tx, { template: "booking-declined", reason }, ended, now),
      }),
  );
  if (booking.status !== "declined") {
    throw new Problem("booking.transition_refused", "This booking is not waiting for an answer any more.", {
      status: booking.status,
    });
  }
  await settleIfPossible(container, bookingId);
  return readAgain(container, bookingId);
}
