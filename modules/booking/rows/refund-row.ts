import type { Temporal } from "temporal-polyfill";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import type { RefundLine } from "../domain/refund";

/** What a cancelled booking pays back: fixed once, then carried out. */
export type RefundRow = {
  id: string;
  booking_id: string;
  amount_minor: string;
  lines: RefundLine[];
  state: "pending" | "done";
  created_at: Date;
  /** When Stripe had it. */
  done_at: Date | null;
};

const COLUMNS = "id, booking_id, amount_minor::text, lines, state, created_at, done_at";

type NewRefund = { id: string; booking_id: string; amount_minor: bigint; lines: RefundLine[]; now: Temporal.Instant };

/** Fixes a booking's refund in the transaction that cancels it. */
export async function insertRefund(tx: Sql, refund: NewRefund): Promise<void> {
  await rows(
    tx,
    `INSERT INTO booking_refund (id, booking_id, amount_minor, lines, state, created_at)
     VALUES (:id, :booking_id, CAST(:amount_minor AS bigint), CAST(:lines AS jsonb), 'pending', CAST(:now AS timestamptz))`,
    {
      id: refund.id,
      booking_id: refund.booking_id,
      amount_minor: String(refund.amount_minor),
      lines: JSON.stringify(refund.lines),
      now: refund.now.toString(),
    },
  );
}

/** The refund of a booking, or undefined when nothing is paid back. */
export async function readRefund(sql: Sql, bookingId: string): Promise<RefundRow | undefined> {
  return firstRow<RefundRow>(sql, `SELECT ${COLUMNS} FROM booking_refund WHERE booking_id = ?`, [bookingId]);
}

/** Stripe has it. */
export async function markRefunded(tx: Sql, id: string, now: Temporal.Instant): Promise<void> {
  await rows(
    tx,
    "UPDATE booking_refund SET state = 'done', done_at = ?::timestamptz WHERE id = ? AND state = 'pending'",
    [now.toString(), id],
  );
}
