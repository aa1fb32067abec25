import type { MedusaContainer } from "@medusajs/framework/types";
import { Temporal } from "temporal-polyfill";
import { now } from "../../src/shared/clock";
import type { Database } from "../../src/shared/sql";
import type { ClaimedRow, ClaimTable } from "./claims/claim-table";
import { parsePayload } from "./claims/parse-payload";
import { finish } from "./claims/settle";
import { withDeadline } from "./claims/with-deadline";
import type { TimerHandler } from "./contract/handler";

export const TIMER_TABLE: ClaimTable = { name: "timer", kindColumn: "name", doneState: "fired" };

export type TimerRow = ClaimedRow & { name: string; key: string; due_at: Date; payload: unknown };

const LIMIT_SECONDS = 120;

/** Fires one taken timer by its handler and marks it as fired: in the handler's transaction, or after its work. */
export async function fire(
  database: Database,
  row: TimerRow,
  handler: TimerHandler,
  container: MedusaContainer,
): Promise<void> {
  const firing = {
    payload: parsePayload(handler.payload, row.payload),
    key: row.key,
    due_at: Temporal.Instant.fromEpochMilliseconds(row.due_at.getTime()),
    at: now(),
    attempt: row.attempts,
    container,
  };
  const limitMs = (handler.limit_seconds ?? LIMIT_SECONDS) * 1_000;
  const { inTransaction } = handler;
  if (inTransaction) {
    await database.transaction(async (tx) => {
      await finish(tx, TIMER_TABLE, row, firing.at);
      await withDeadline(inTransaction(tx, firing), limitMs);
    });
    return;
  }
  await withDeadline(handler.underLease(firing), limitMs);
  await finish(database, TIMER_TABLE, row, now());
}
