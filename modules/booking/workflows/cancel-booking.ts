import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { now as present } from "../../../src/shared/clock";
import { Problem } from "../../../src/shared/problem";
import type { Database } from "../../../src/shared/sql";
import { mailGuest, mailSellers, sellerRecipients } from "../announce";
import { nextState, type TransitionName } from "../domain/transitions";
import { type BookingRow, readBooking } from "../rows/booking-row";
import { underLease } from "../rows/lease";
import type { Mover } from "../rows/move-booking";
import { settleIfPossible } from "./settle-payment";
import { endBooking } from "./stages/end-booking";

/** Which transition cancelling is, by the table: taking a request back, or cancelling a booking; null when it is neither. */
export function cancellationOf(booking: BookingRow, actor: Mover["kind"]): TransitionName | null {
  return (["withdraw", "cancel"] as const).find((name) => nextState(booking.status, name, actor) !== null) ?? null;
}

async function cancelOne(container: MedusaContainer, booking: BookingRow, actor: Mover, reason: string): Promise<void> {
  const name = cancellationOf(booking, actor.kind);
  if (!name || actor.kind === "system") return;
  const ended_by = actor.kind;
  const now = present();
  const recipients = ended_by === "seller" ? [] : await sellerRecipients(container, booking.seller_id);
  await endBooking(container, booking, {
    name,
    actor,
    now,
    reason,
    announce: async (tx, ended) => {
      const refund_minor = name === "withdraw" ? null : BigInt(ended.refunded_minor);
      await mailGuest(tx, { template: "booking-cancelled", reason, ended_by, refund_minor }, ended, now);
      await mailSellers(tx, { template: "booking-cancelled-seller", reason }, recipients, ended);
    },
  });
}

/** A booking right after something was done to it. */
export async function readAgain(container: MedusaContainer, id: string): Promise<BookingRow> {
  const booking = await readBooking(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), id);
  if (!booking) throw new Error(`booking ${id} is gone`);
  return booking;
}

/**
 * Cancels a booking for whoever may, and pays back what is due; cancelling twice is cancelling once.
 * Throws `booking.transition_refused` when it can no longer be cancelled.
 */
export async function cancelBooking(
  container: MedusaContainer,
  bookingId: string,
  actor: Mover,
  reason: string,
): Promise<BookingRow> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { booking } = await underLease(
    database,
    bookingId,
    (one) => cancellationOf(one, actor.kind) !== null,
    (one) => cancelOne(container, one, actor, reason),
  );
  if (booking.status !== "cancelled") {
    throw new Problem("booking.transition_refused", "This booking can no longer be cancelled.", {
      status: booking.status === "confirming" ? "held" : booking.status,
    });
  }
  await settleIfPossible(container, bookingId);
  return readAgain(container, bookingId);
}
