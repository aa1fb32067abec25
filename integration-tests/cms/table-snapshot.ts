import type { Client } from "pg";

/** A digest of every table's rows by name, to see that refused requests changed nothing. */
export async function tableSnapshot(database: Client): Promise<Record<string, string>> {
  const { rows: tables } = await database.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const snapshot: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await database.query<{ digest: string }>(
      `select count(*) || ':' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
       from "${name}" t`,
    );
    snapshot[name] = rows[0]?.digest ?? "";
  }
  return snapshot;
}
