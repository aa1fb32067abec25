import { withClient } from "../src/bootstrap/databases";

/**
 * What has been done to a database, kept in the database itself: a copy of it knows it too, and a database that
 * was dropped has forgotten it.
 */
const MAKE = `
  create schema if not exists launcher;
  create table if not exists launcher.state (step text primary key, hash text not null, done_at timestamptz not null default now());
`;

/** The hash that a step was last finished with, or null. */
export async function doneHash(url: string, step: string): Promise<string | null> {
  return withClient(url, async (client) => {
    await client.query(MAKE);
    const result = await client.query<{ hash: string }>("select hash from launcher.state where step = $1", [step]);
    return result.rows[0]?.hash ?? null;
  });
}

/** Notes that a step was finished with these sources. */
export async function markDone(url: string, step: string, hash: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(
      `insert into launcher.state (step, hash) values ($1, $2)
       on conflict (step) do update set hash = excluded.hash, done_at = now()`,
      [step, hash],
    ),
  );
}
