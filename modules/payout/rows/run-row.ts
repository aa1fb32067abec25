import { generateEntityId } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";

export type RunTrigger = "daily" | "operator" | "seller";

/** Why sellers with money got none, and how many of them. */
export type Carried = Partial<Record<"no_account" | "restricted" | "minimum" | "owed", number>>;

export type RunRow = {
  id: string;
  trigger: RunTrigger;
  /** `YYYY-MM-DD`, of UTC. */
  day: string;
  seller_id: string | null;
  started_by: string | null;
  state: "waiting" | "running" | "finished";
  carried: Carried;
  created_at: Date;
  finished_at: Date | null;
};

export const RUN_COLUMNS = `id, trigger, to_char(day, 'YYYY-MM-DD') AS day, seller_id, started_by, state, carried,
  created_at, finished_at`;

export async function readRun(sql: Sql, id: string): Promise<RunRow | undefined> {
  return firstRow<RunRow>(sql, `SELECT ${RUN_COLUMNS} FROM payout_run WHERE id = ?`, [id]);
}

/** Writes a run that waits to begin; undefined when the same is waiting already, or the day has had its own. */
export async function insertRun(
  tx: Sql,
  run: Pick<RunRow, "trigger" | "day" | "seller_id" | "started_by">,
  now: Temporal.Instant,
): Promise<RunRow | undefined> {
  return firstRow<RunRow>(
    tx,
    `INSERT INTO payout_run (id, trigger, day, seller_id, started_by, created_at)
     VALUES (:id, :trigger, CAST(:day AS date), :seller_id, :started_by, CAST(:now AS timestamptz))
     ON CONFLICT DO NOTHING RETURNING ${RUN_COLUMNS}`,
    { ...run, id: generateEntityId(undefined, "prun"), now: now.toString() },
  );
}

/** The run that waits for a seller, or for everybody. */
export async function waitingRun(tx: Sql, sellerId: string | null): Promise<RunRow | undefined> {
  return firstRow<RunRow>(
    tx,
    `SELECT ${RUN_COLUMNS} FROM payout_run WHERE state = 'waiting' AND coalesce(seller_id, '') = ?`,
    [sellerId ?? ""],
  );
}

/** The day of the last finished run for everybody that is before another run's day. */
export async function lastRunDay(sql: Sql, before: string): Promise<string | null> {
  const row = await firstRow<{ day: string | null }>(
    sql,
    `SELECT to_char(max(day), 'YYYY-MM-DD') AS day FROM payout_run
      WHERE seller_id IS NULL AND state = 'finished' AND day < CAST(? AS date)`,
    [before],
  );
  return row?.day ?? null;
}

export async function markRunning(sql: Sql, id: string): Promise<void> {
  await rows(sql, "UPDATE payout_run SET state = 'running' WHERE id = ? AND state = 'waiting'", [id]);
}

export async function markFinished(sql: Sql, id: string, carried: Carried, now: Temporal.Instant): Promise<void> {
  await rows(
    sql,
    `UPDATE payout_run SET state = 'finished', finished_at = CAST(:now AS timestamptz), carried = CAST(:carried AS jsonb)
      WHERE id = :id AND state <> 'finished'`,
    { id, now: now.toString(), carried: JSON.stringify(carried) },
  );
}
