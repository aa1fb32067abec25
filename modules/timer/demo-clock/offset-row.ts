import { type Database, firstRow, rows, type Sql } from "../../../src/shared/sql";

/** How far the demo's clock is ahead of real time, in milliseconds. */
export async function readOffsetMs(sql: Sql): Promise<number> {
  const row = await firstRow<{ offset_ms: string }>(sql, "SELECT offset_ms FROM clock_offset");
  return Number(row?.offset_ms ?? 0);
}

/** Changes the offset by `change`, one caller after the other; null from it leaves the row as it is. */
export async function changeOffsetMs(
  database: Database,
  change: (offsetMs: number) => number | null,
): Promise<number | null> {
  return database.transaction(async (tx) => {
    const row = await firstRow<{ offset_ms: string }>(tx, "SELECT offset_ms FROM clock_offset FOR UPDATE");
    if (!row) throw new Error("clock_offset has lost its row");
    const changed = change(Number(row.offset_ms));
    if (changed !== null) await rows(tx, "UPDATE clock_offset SET offset_ms = ?", [changed]);
    return changed;
  });
}
