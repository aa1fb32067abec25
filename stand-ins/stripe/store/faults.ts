import type { Pool } from "pg";
import { matchPath } from "../router";
import type { Transaction } from "./database";

/** What can go wrong with a request on demand. */
export const requestFaults = ["429", "500", "hang", "drop_after_commit"] as const;
export type RequestFault = (typeof requestFaults)[number];

/** What can go wrong with events on their way. */
export const eventFaults = ["duplicate_events", "shuffle_events", "hold_events"] as const;
export type EventFault = (typeof eventFaults)[number];

type Reader = Pick<Pool | Transaction, "query">;

export type FaultToAdd = {
  kind: RequestFault | EventFault;
  method: string | null;
  /** Such as `/v1/payment_intents/:id/capture`. */
  path: string | null;
  /** Null: until it is taken back. */
  times: number | null;
  /** Matching requests that pass before the first is hit. */
  passes: number;
};

export type StoredFault = {
  id: string;
  kind: string;
  method: string | null;
  path: string | null;
  times_left: number | null;
  passes_left: number;
};

const columns = "id, kind, method, path, times_left, passes_left";

export async function addFault(transaction: Transaction, fault: FaultToAdd): Promise<void> {
  await transaction.query(
    "INSERT INTO faults (kind, method, path, times_left, passes_left) VALUES ($1, $2, $3, $4, $5)",
    [fault.kind, fault.method, fault.path, fault.times, fault.passes],
  );
}

/** Every fault that can still happen, oldest first. */
export async function listFaults(reader: Reader): Promise<StoredFault[]> {
  const { rows } = await reader.query<StoredFault>(
    `SELECT ${columns} FROM faults WHERE times_left IS NULL OR times_left > 0 ORDER BY id`,
  );
  return rows;
}

export async function removeFaults(transaction: Transaction): Promise<void> {
  await transaction.query("DELETE FROM faults");
}

/** The fault that this request meets, counted; null when it goes through. */
export async function takeRequestFault(pool: Pool, method: string, path: string): Promise<RequestFault | null> {
  const wanted = (await listFaults(pool)).filter(
    (fault) =>
      requestFaults.includes(fault.kind as RequestFault) &&
      (fault.method === null || fault.method === method) &&
      (fault.path === null || matchPath(fault.path, path) !== null),
  );
  for (const fault of wanted) {
    // Locked by the inner query, so that of many requests at once each is counted.
    const { rows } = await pool.query<{ passed: boolean }>(
      `UPDATE faults SET
         passes_left = greatest(before.passes_left - 1, 0),
         times_left = before.times_left - CASE WHEN before.passes_left > 0 THEN 0 ELSE 1 END
       FROM (SELECT * FROM faults WHERE id = $1 FOR UPDATE) AS before
       WHERE faults.id = before.id AND (before.times_left IS NULL OR before.times_left > 0)
       RETURNING before.passes_left > 0 AS passed`,
      [fault.id],
    );
    if (rows[0]?.passed === false) return fault.kind as RequestFault;
  }
  return null;
}

/** Which faults of events are on. */
export async function activeEventFaults(pool: Pool): Promise<ReadonlySet<EventFault>> {
  const kinds = (await listFaults(pool)).map((fault) => fault.kind as EventFault);
  return new Set(kinds.filter((kind) => eventFaults.includes(kind)));
}

/** Whether this event meets a fault of the kind, counted. */
export async function takeEventFault(pool: Pool, kind: EventFault): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE faults SET times_left = times_left - 1
      WHERE id = (SELECT id FROM faults WHERE kind = $1 AND (times_left IS NULL OR times_left > 0)
                   ORDER BY id LIMIT 1 FOR UPDATE)`,
    [kind],
  );
  return rowCount === 1;
}
