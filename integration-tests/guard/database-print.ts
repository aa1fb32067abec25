import { Client } from "pg";
import { targetDatabase } from "../setup/api";

/** Written by work that goes on by itself, whoever calls: leases, counters and what search makes of others' rows. */
const RESTLESS = ["rate_limit", "timer", "outbox", "search_listing", "search_word", "search_state"];

/** A fingerprint of every table's rows, to see that nothing was written. */
export async function databasePrint(): Promise<Map<string, string>> {
  const client = new Client({ connectionString: targetDatabase() });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
    );
    const print = new Map<string, string>();
    for (const { name } of tables.rows) {
      if (RESTLESS.includes(name)) continue;
      const { rows } = await client.query<{ sum: string | null }>(
        `SELECT md5(string_agg(row, '' ORDER BY row)) AS sum FROM (SELECT md5(t::text) AS row FROM "${name}" t) AS rows`,
      );
      print.set(name, rows[0]?.sum ?? "empty");
    }
    return print;
  } finally {
    await client.end();
  }
}

/** Names of the tables that differ. */
export function changedTables(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after.keys()].filter((name) => before.get(name) !== after.get(name));
}
