import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import type { CommissionSnapshot } from "../../commission/contract";

/** Keeps what a booking pays and why, once: what was kept stays. */
export async function keepCommission(tx: Sql, bookingId: string, commission: CommissionSnapshot): Promise<void> {
  await rows(tx, "UPDATE booking SET commission = CAST(? AS jsonb) WHERE id = ? AND commission IS NULL", [
    JSON.stringify(commission),
    bookingId,
  ]);
}

/** What a booking pays and why, as it was kept; null when nothing was charged for it. */
export async function readCommission(sql: Sql, bookingId: string): Promise<CommissionSnapshot | null> {
  const row = await firstRow<{ commission: CommissionSnapshot | null }>(
    sql,
    "SELECT commission FROM booking WHERE id = ?",
    [bookingId],
  );
  return row?.commission ?? null;
}
