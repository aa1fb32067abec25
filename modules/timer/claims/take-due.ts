import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { rows, type Sql } from "../../../src/shared/sql";
import type { ClaimedRow, ClaimTable } from "./claim-table";

type Take = {
  /** Handlers that this process has; rows of other kinds stay for a process that knows them. */
  kinds: readonly string[];
  limit: number;
  /** The present instant by Berth's clock, which demo mode can move. */
  at: Temporal.Instant;
  leaseMs: number;
};

/** Leases run on real time: moving the demo clock by a day must not take work from the process that is at it. */
export function leaseInstants(leaseMs: number): { real: string; until: string } {
  const real = Temporal.Now.instant();
  return { real: real.toString(), until: real.add({ milliseconds: leaseMs }).toString() };
}

/**
 * Takes up to `limit` due rows for this process, oldest first, in one statement.
 * SKIP LOCKED keeps processes off each other's rows; the lease outlives a process that dies, and then lapses.
 */
export async function takeDue<Row extends ClaimedRow>(sql: Sql, table: ClaimTable, take: Take): Promise<Row[]> {
  if (take.kinds.length === 0 || take.limit <= 0) return [];
  const { real, until } = leaseInstants(take.leaseMs);
  return rows<Row>(
    sql,
    `WITH due AS (
       SELECT id FROM ${table.name}
       WHERE state = 'pending' AND run_at <= :at
         AND (leased_until IS NULL OR leased_until <= :real)
         AND ${table.kindColumn} = ANY(:kinds)
       ORDER BY run_at, id
       LIMIT :limit
       FOR UPDATE SKIP LOCKED
     )
     UPDATE ${table.name} AS work
     SET lease_owner = :owner, leased_until = :until, attempts = work.attempts + 1
     FROM due WHERE work.id = due.id
     RETURNING work.*`,
    { at: take.at.toString(), real, until, kinds: take.kinds, limit: take.limit, owner: randomUUID() },
  );
}
