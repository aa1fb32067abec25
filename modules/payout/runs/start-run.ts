import type { Temporal } from "temporal-polyfill";
import type { Sql } from "../../../src/shared/sql";
import { enqueue } from "../../outbox/contract";
import { schedule } from "../../timer/contract";
import { nextRunOn, runAt } from "../domain/schedule";
import { DAILY_TIMER, RUN_TOPIC } from "../names";
import { insertRun, type RunRow, type RunTrigger, waitingRun } from "../rows/run-row";

/**
 * Has a run performed, in the caller's transaction. The same that waits to begin is answered instead of a second one;
 * undefined when the day has had its own run.
 */
export async function startRun(
  tx: Sql,
  { trigger, seller_id, started_by }: { trigger: RunTrigger; seller_id: string | null; started_by: string | null },
  now: Temporal.Instant,
): Promise<RunRow | undefined> {
  const day = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
  const run = await insertRun(tx, { trigger, day, seller_id, started_by }, now);
  if (!run) return waitingRun(tx, seller_id);
  await enqueue(tx, { topic: RUN_TOPIC, key: run.id, payload: { run_id: run.id } });
  return run;
}

/** Sets the timer of the next daily run; the one that is set stays as it is. */
export async function scheduleDailyRun(tx: Sql, now: Temporal.Instant): Promise<void> {
  const day = nextRunOn(now);
  await schedule(tx, { name: DAILY_TIMER, key: day.toString(), due_at: runAt(day) });
}
