import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import type { Database, Sql } from "../../../../src/shared/sql";
import { AVAILABILITY, type AvailabilityService } from "../../../availability";
import { enqueue } from "../../../outbox/contract";
import { cancel } from "../../../timer/contract";
import { type RefundLine, refundLines, refundTotal } from "../../domain/refund";
import type { TransitionName } from "../../domain/transitions";
import { postRefundPromised } from "../../postings/post-refund";
import { scheduleRelease } from "../../postings/release-earnings";
import { type BookingRow, isTaken } from "../../rows/booking-row";
import { type Mover, moveBooking } from "../../rows/move-booking";
import { paidLines } from "../../rows/paid-lines";
import { insertRefund } from "../../rows/refund-row";
import { END_TIMER, REQUEST_TIMER, SETTLE_TOPIC, START_TIMER } from "../../timer-names";
import { closeRest, voidRest } from "../rest/close-rest";

type Ending = {
  name: TransitionName;
  actor: Mover;
  now: Temporal.Instant;
  reason: string;
  /** Writes the mails of this ending. */
  announce(tx: Sql, ended: BookingRow): Promise<void>;
};

/** What a paid booking pays back when it is cancelled now by somebody. */
export function refundOf(booking: BookingRow, actor: Mover["kind"], at: Temporal.Instant): RefundLine[] {
  if (!isTaken(booking)) return [];
  return refundLines({
    policy: booking.policy,
    stay: {
      start_at: Temporal.Instant.fromEpochMilliseconds(booking.start_at.getTime()),
      time_zone: booking.listing_snapshot.time_zone,
    },
    at,
    actor,
    lines: paidLines(booking),
  });
}

/**
 * Ends a booking that was paid for, in one transaction: state and history, dates, timers, what is paid back, mails,
 * and the effect that carries the money out. The money itself follows after the commit. Under the booking's lease.
 */
export async function endBooking(container: MedusaContainer, given: BookingRow, ending: Ending): Promise<void> {
  const { name, actor, now, reason } = ending;
  // Nobody can pay the rest any more from here on, or has paid it already.
  const booking = await closeRest(container, given);
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const availability = container.resolve<AvailabilityService>(AVAILABILITY);
  const lines = refundOf(booking, name === "cancel_unpaid" ? "consumer" : actor.kind, now);
  const amount_minor = refundTotal(lines);
  await database.transaction(async (tx) => {
    const also = { refunded_minor: amount_minor, ...(booking.order_id ? { order_id: booking.order_id } : {}) };
    const ended = await moveBooking(tx, booking, { name, actor, now, reason, also });
    await availability.release(tx, booking.id, now);
    for (const timer of [REQUEST_TIMER, START_TIMER, END_TIMER]) await cancel(tx, timer, booking.id);
    await voidRest(tx, booking, now);
    if (amount_minor > 0n) {
      const id = generateEntityId(undefined, "bkr");
      await insertRefund(tx, { id, booking_id: booking.id, amount_minor, lines, now });
      await postRefundPromised(tx, ended, { id, amount_minor: String(amount_minor), lines }, now);
    }
    // What the policy leaves to the seller becomes theirs to have as after a stay.
    if (isTaken(booking)) await scheduleRelease(tx, ended, now);
    await enqueue(tx, { topic: SETTLE_TOPIC, key: booking.id, payload: { booking_id: booking.id } });
    await ending.announce(tx, ended);
  });
}
