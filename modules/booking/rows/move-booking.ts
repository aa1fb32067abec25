import type { Temporal } from "temporal-polyfill";
import { Problem } from "../../../src/shared/problem";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import { nextState, type TransitionActor, type TransitionName } from "../domain/transitions";
import { BOOKING_COLUMNS, type BookingRow, type PaymentState } from "./booking-row";

type Move = {
  name: TransitionName;
  actor: { kind: TransitionActor; id: string | null };
  now: Temporal.Instant;
  /** Facts that become true with the move. */
  also?: { payment_status?: PaymentState; payment_id?: string; order_id?: string };
};

function refused(booking: BookingRow): Problem {
  return new Problem("booking.transition_refused", "This booking has moved on; this is no longer possible.", {
    status: booking.status === "confirming" ? "held" : booking.status,
  });
}

/**
 * Moves a booking by the table of transitions and writes its history, in the caller's transaction.
 * The state that the caller saw is part of the UPDATE: if it has changed since, nothing is written and
 * `booking.transition_refused` is thrown.
 */
export async function moveBooking(tx: Sql, booking: BookingRow, move: Move): Promise<BookingRow> {
  const to = nextState(booking.status, move.name, move.actor.kind);
  if (!to) throw refused(booking);
  const moved = await firstRow<BookingRow>(
    tx,
    `UPDATE booking SET status = :to, payment_status = coalesce(:payment_status, payment_status),
            payment_id = coalesce(:payment_id, payment_id), order_id = coalesce(:order_id, order_id), updated_at = CAST(:now AS timestamptz)
      WHERE id = :id AND status = :from RETURNING ${BOOKING_COLUMNS}`,
    {
      id: booking.id,
      from: booking.status,
      to,
      payment_status: move.also?.payment_status ?? null,
      payment_id: move.also?.payment_id ?? null,
      order_id: move.also?.order_id ?? null,
      now: move.now.toString(),
    },
  );
  if (!moved) throw refused(booking);
  await rows(
    tx,
    `INSERT INTO booking_transition (booking_id, name, from_status, to_status, actor_kind, actor_id, at)
     VALUES (?, ?, ?, ?, ?, ?, ?::timestamptz)`,
    [booking.id, move.name, booking.status, to, move.actor.kind, move.actor.id, move.now.toString()],
  );
  return moved;
}
