import { Client, escapeIdentifier } from "pg";

/** Runs work with one connection and closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseName(url: string): string {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  if (!name) throw new Error("the address of the database names no database");
  return name;
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.toString();
}

/** Makes the database that the address names, unless it is there. True when it was made. */
export async function createDatabase(url: string): Promise<boolean> {
  const name = databaseName(url);
  return withClient(withDatabase(url, "postgres"), async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount) return false;
    await client.query(`create database ${escapeIdentifier(name)}`);
    return true;
  });
}

/** Drops a database with whatever is connected to it; one that is not there is no error. */
export async function dropDatabase(url: string): Promise<void> {
  const name = databaseName(url);
  await withClient(withDatabase(url, "postgres"), (client) =>
    client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`),
  );
}

/** Makes `url`'s database anew as a copy of `template`, a file copy that takes a fraction of a second. */
export async function copyDatabase(template: string, url: string): Promise<void> {
  await dropDatabase(url);
  await withClient(withDatabase(url, "postgres"), (client) =>
    client.query(`create database ${escapeIdentifier(databaseName(url))} template ${escapeIdentifier(template)}`),
  );
}
