import { rows, type Sql } from "../../../src/shared/sql";
import type { BookingState, TransitionActor } from "../domain/transitions";

export type TransitionRow = {
  name: string;
  to_status: BookingState;
  actor_kind: TransitionActor;
  reason: string | null;
  at: Date;
};

/** What has happened to a booking, oldest first. */
export async function readHistory(sql: Sql, bookingId: string): Promise<TransitionRow[]> {
  return rows<TransitionRow>(
    sql,
    "SELECT name, to_status, actor_kind, reason, at FROM booking_transition WHERE booking_id = ? ORDER BY id",
    [bookingId],
  );
}
