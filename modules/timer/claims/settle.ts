import type { Temporal } from "temporal-polyfill";
import { rows, type Sql } from "../../../src/shared/sql";
import { backoffMs } from "../domain/backoff";
import type { ClaimedRow, ClaimTable } from "./claim-table";
import { isPermanent, LeaseLost, reasonOf } from "./failures";
import { leaseInstants } from "./take-due";

const stillOurs = "id = :id AND lease_owner = :owner AND state = 'pending'";

/**
 * Marks a row as done, if this attempt still holds it; throws `LeaseLost` otherwise.
 * Inside a transaction it comes before the effect: the row lock then keeps every other process out until commit.
 */
export async function finish(sql: Sql, table: ClaimTable, row: ClaimedRow, at: Temporal.Instant): Promise<void> {
  const done = await rows(
    sql,
    `UPDATE ${table.name}
     SET state = :done, settled_at = :at, lease_owner = NULL, leased_until = NULL, last_error = NULL
       ${table.whenDone ? `, ${table.whenDone}` : ""}
     WHERE ${stillOurs} RETURNING id`,
    { done: table.doneState, at: at.toString(), id: row.id, owner: row.lease_owner },
  );
  if (done.length === 0) throw new LeaseLost(`${table.name} ${row.id} is no longer held by this attempt`);
}

/**
 * Books a failed attempt: the row comes back after a back-off, or is dead when the failure is permanent or the
 * attempts are used up. Does nothing when the lease is lost. Returns what became of the row.
 */
export async function fail(
  sql: Sql,
  table: ClaimTable,
  row: ClaimedRow,
  failure: { error: unknown; maxAttempts: number; at: Temporal.Instant },
): Promise<"retry" | "dead" | "lost"> {
  const dead = isPermanent(failure.error) || row.attempts >= failure.maxAttempts;
  const again = failure.at.add({ milliseconds: backoffMs(row.attempts, Math.random()) });
  const changed = await rows(
    sql,
    `UPDATE ${table.name}
     SET last_error = :reason, lease_owner = NULL, leased_until = NULL,
       ${dead ? "state = 'dead', settled_at = :at" : "run_at = :again"}
     WHERE ${stillOurs} RETURNING id`,
    {
      reason: reasonOf(failure.error),
      ...(dead ? { at: failure.at.toString() } : { again: again.toString() }),
      id: row.id,
      owner: row.lease_owner,
    },
  );
  if (changed.length === 0) return "lost";
  return dead ? "dead" : "retry";
}

/** Keeps the leases of rows that are still being worked on. */
export async function extendLeases(
  sql: Sql,
  table: ClaimTable,
  held: readonly ClaimedRow[],
  leaseMs: number,
): Promise<void> {
  if (held.length === 0) return;
  await rows(
    sql,
    `UPDATE ${table.name} AS work SET leased_until = :until
     FROM unnest(CAST(:ids AS bigint[]), CAST(:owners AS text[])) AS held (id, owner)
     WHERE work.id = held.id AND work.lease_owner = held.owner AND work.state = 'pending'`,
    {
      until: leaseInstants(leaseMs).until,
      ids: held.map((row) => row.id),
      owners: held.map((row) => row.lease_owner),
    },
  );
}

/** Gives a dead row a fresh start, due at once; false when it is not dead. */
export async function revive(sql: Sql, table: ClaimTable, id: string, at: Temporal.Instant): Promise<boolean> {
  const revived = await rows(
    sql,
    `UPDATE ${table.name} SET state = 'pending', run_at = :at, attempts = 0, settled_at = NULL
     WHERE id = :id AND state = 'dead' RETURNING id`,
    { id, at: at.toString() },
  );
  return revived.length > 0;
}
