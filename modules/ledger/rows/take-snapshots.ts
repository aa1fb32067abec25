import type { Temporal } from "temporal-polyfill";
import { type Database, firstRow, rows, sqlState } from "../../../src/shared/sql";
import { toMicroseconds } from "./to-microseconds";

const LOCK_NOT_AVAILABLE = "55P03";

/** Accounts with at least `every` lines since their latest snapshot; reads that many entries of an index for each. */
const BEHIND = `
  SELECT account.id FROM ledger_account AS account
   WHERE EXISTS (
     SELECT FROM ledger_line AS line
      WHERE line.account_id = account.id AND line.at <= CAST(:until AS timestamptz)
        AND line.at > coalesce((SELECT max(snapshot.at) FROM ledger_snapshot AS snapshot
                                 WHERE snapshot.account_id = account.id AND snapshot.at <= CAST(:until AS timestamptz)), '-infinity')
     OFFSET :offset LIMIT 1)
   ORDER BY account.id`;

/**
 * Takes the snapshots that are due up to an instant: one after each `every` lines of an account. Returns how many.
 * Who posts to an account waits while its snapshots are taken; an account that stays busy for two seconds is left for
 * the next time.
 */
export async function takeSnapshots(database: Database, until: Temporal.Instant, every: number): Promise<number> {
  const instant = toMicroseconds(until).toString();
  const behind = await rows<{ id: string }>(database, BEHIND, { until: instant, offset: every - 1 });
  let taken = 0;
  for (const { id } of behind) taken += await takeOf(database, id, instant, every);
  return taken;
}

async function takeOf(database: Database, account: string, until: string, every: number): Promise<number> {
  try {
    return await database.transaction(async (tx) => {
      await rows(tx, "SET LOCAL lock_timeout = '2s'");
      const row = await firstRow<{ taken: number }>(tx, "SELECT ledger_take_snapshots(?, ?::timestamptz, ?) AS taken", [
        account,
        until,
        every,
      ]);
      return row?.taken ?? 0;
    });
  } catch (error) {
    if (sqlState(error) === LOCK_NOT_AVAILABLE) return 0;
    throw error;
  }
}
