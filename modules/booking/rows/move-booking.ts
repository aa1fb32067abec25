import type { Temporal } from "temporal-polyfill";
import { Problem } from "../../../src/shared/problem";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import { nextState, type TransitionActor, type TransitionName } from "../domain/transitions";
import { BOOKING_COLUMNS, type BookingRow, type PaymentState } from "./booking-row";

/** Who moves a booking: a customer, a member or an operator by id, or Berth itself. */
export type Mover = { kind: TransitionActor; id: string | null };

/** Berth itself. */
export const SYSTEM: Mover = { kind: "system", id: null };

type Move = {
  name: TransitionName;
  actor: Mover;
  now: Temporal.Instant;
  /** In the actor's own words; kept in the history and, where the booking ends by it, on the booking. */
  reason?: string;
  /** Facts that become true with the move. */
  also?: {
    payment_status?: PaymentState;
    payment_id?: string;
    order_id?: string;
    request_expires_at?: Temporal.Instant;
    refunded_minor?: bigint;
  };
};

const ENDS: readonly string[] = ["expired", "declined", "cancelled"];

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
  const { also = {}, reason = "" } = move;
  const ends = ENDS.includes(to);
  const moved = await firstRow<BookingRow>(
    tx,
    `UPDATE booking SET status = :to, payment_status = coalesce(:payment_status, payment_status),
            payment_id = coalesce(:payment_id, payment_id), order_id = coalesce(:order_id, order_id),
            request_expires_at = coalesce(CAST(:request_expires_at AS timestamptz), request_expires_at),
            refunded_minor = coalesce(CAST(:refunded_minor AS bigint), refunded_minor),
            ended_by = :ended_by, end_reason = :end_reason, updated_at = CAST(:now AS timestamptz)
      WHERE id = :id AND status = :from RETURNING ${BOOKING_COLUMNS}`,
    {
      id: booking.id,
      from: booking.status,
      to,
      payment_status: also.payment_status ?? null,
      payment_id: also.payment_id ?? null,
      order_id: also.order_id ?? null,
      request_expires_at: also.request_expires_at?.toString() ?? null,
      refunded_minor: also.refunded_minor === undefined ? null : String(also.refunded_minor),
      ended_by: ends ? move.actor.kind : null,
      end_reason: ends && reason ? reason : null,
      now: move.now.toString(),
    },
  );
  if (!moved) throw refused(booking);
  await rows(
    tx,
    `INSERT INTO booking_transition (booking_id, name, from_status, to_status, actor_kind, actor_id, reason, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)`,
    [
      ...[booking.id, move.name, booking.status, to, move.actor.kind, move.actor.id],
      ...[reason || null, move.now.toString()],
    ],
  );
  return moved;
}
