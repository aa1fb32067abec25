import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import { Problem } from "../../../src/shared/problem";
import type { Database, Sql } from "../../../src/shared/sql";
import { cancel, schedule } from "../../timer/contract";
import { nextState } from "../domain/transitions";
import { scheduleRelease } from "../postings/release-earnings";
import type { BookingRow } from "../rows/booking-row";
import { underLease } from "../rows/lease";
import { type Mover, moveBooking, SYSTEM } from "../rows/move-booking";
import { END_TIMER, START_TIMER } from "../timer-names";

/** Sets the timer of a confirmed booking's beginning, in the transaction that confirms it. */
export async function scheduleStart(tx: Sql, booking: BookingRow): Promise<void> {
  const due_at = Temporal.Instant.fromEpochMilliseconds(booking.start_at.getTime());
  await schedule(tx, { name: START_TIMER, key: booking.id, due_at, payload: { booking_id: booking.id } });
}

/** True when a confirmed booking's stay has begun at an instant. */
export function hasStarted(booking: BookingRow, at: Temporal.Instant): boolean {
  return booking.status === "confirmed" && booking.start_at.getTime() <= at.epochMilliseconds;
}

/** True when the stay of a booking under way is over at an instant. */
export function hasEnded(booking: BookingRow, at: Temporal.Instant): boolean {
  return booking.status === "in_progress" && booking.end_at.getTime() <= at.epochMilliseconds;
}

/** confirmed → in_progress, under the booking's lease; sets the timer of its end. */
export async function startStay(database: Database, booking: BookingRow, now: Temporal.Instant): Promise<void> {
  const due_at = Temporal.Instant.fromEpochMilliseconds(booking.end_at.getTime());
  await database.transaction(async (tx) => {
    await moveBooking(tx, booking, { name: "start", actor: SYSTEM, now });
    await schedule(tx, { name: END_TIMER, key: booking.id, due_at, payload: { booking_id: booking.id } });
  });
}

/** in_progress → completed, under the booking's lease; sets the timer that makes its money available. */
export async function completeStay(
  database: Database,
  booking: BookingRow,
  actor: Mover,
  now: Temporal.Instant,
): Promise<void> {
  await database.transaction(async (tx) => {
    await moveBooking(tx, booking, { name: "complete", actor, now });
    await cancel(tx, END_TIMER, booking.id);
    await scheduleRelease(tx, booking, now);
  });
}

/** The seller says that a stay is over. Throws `booking.transition_refused` when it is not under way. */
export async function completeBySeller(
  container: MedusaContainer,
  bookingId: string,
  memberId: string,
  now: Temporal.Instant,
): Promise<BookingRow> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { booking } = await underLease(
    database,
    bookingId,
    (one) => nextState(one.status, "complete", "seller") !== null,
    (one) => completeStay(database, one, { kind: "seller", id: memberId }, now),
  );
  if (booking.status !== "completed") {
    throw new Problem("booking.transition_refused", "Only a stay that is under way can be completed.", {
      status: booking.status,
    });
  }
  return booking;
}
