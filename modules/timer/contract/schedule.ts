import type { Temporal } from "temporal-polyfill";
import { now } from "../../../src/shared/clock";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";

export type TimerToSchedule = {
  name: string;
  /** Unique among the timers of this name, such as the booking's id. */
  key: string;
  due_at: Temporal.Instant;
  payload?: Record<string, unknown>;
};

/**
 * Sets a timer in the caller's transaction: it exists if and only if its cause does.
 *
 * The pair of name and key is unique. A pending or cancelled timer takes the new time and payload (`moved`), also
 * when an attempt is under way: that attempt is then no longer booked and the timer fires at the new time.
 * A timer that has fired or is dead stays as it is (`settled`): what happened once does not happen again.
 */
export async function schedule(tx: Sql, timer: TimerToSchedule): Promise<"scheduled" | "moved" | "settled"> {
  const row = await firstRow<{ inserted: boolean }>(
    tx,
    `INSERT INTO timer (name, key, due_at, run_at, payload, created_at)
     VALUES (:name, :key, :due_at, :due_at, CAST(:payload AS jsonb), :at)
     ON CONFLICT (name, key) DO UPDATE
       SET due_at = excluded.due_at, run_at = excluded.run_at, payload = excluded.payload, state = 'pending',
           attempts = 0, lease_owner = NULL, leased_until = NULL, last_error = NULL, settled_at = NULL
       WHERE timer.state IN ('pending', 'cancelled')
     RETURNING (xmax = 0) AS inserted`,
    {
      name: timer.name,
      key: timer.key,
      due_at: timer.due_at.toString(),
      payload: JSON.stringify(timer.payload ?? {}),
      at: now().toString(),
    },
  );
  if (!row) return "settled";
  return row.inserted ? "scheduled" : "moved";
}

/**
 * Takes a pending timer back in the caller's transaction; false when there is none, or when it has fired already.
 * An `underLease` handler may be at work at this very moment: it looks at the state of its thing before it acts.
 */
export async function cancel(tx: Sql, name: string, key: string): Promise<boolean> {
  const cancelled = await rows(
    tx,
    `UPDATE timer SET state = 'cancelled', settled_at = :at, lease_owner = NULL, leased_until = NULL
     WHERE name = :name AND key = :key AND state = 'pending' RETURNING id`,
    { name, key, at: now().toString() },
  );
  return cancelled.length > 0;
}
