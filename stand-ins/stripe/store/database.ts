import { Client, Pool, type PoolClient } from "pg";

export type Transaction = PoolClient;

/** Opens the pool, making the database itself first when the server does not have it yet. */
export async function openDatabase(url: string): Promise<Pool> {
  await createDatabaseIfMissing(url);
  const pool = new Pool({ connectionString: url, max: 16, connectionTimeoutMillis: 15_000 });
  // A connection that breaks while idle must not end the process; the next query opens another.
  pool.on("error", (error) => console.error(`database connection lost: ${error.message}`));
  return pool;
}

async function createDatabaseIfMissing(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const probe = new Client({ connectionString: url });
  try {
    await probe.connect();
  } catch (error) {
    if (!hasSqlState(error, "3D000")) throw error;
    await createDatabase(url, name);
  } finally {
    await probe.end().catch(() => undefined);
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const maintenanceUrl = new URL(url);
  maintenanceUrl.pathname = "/postgres";
  const client = new Client({ connectionString: maintenanceUrl.toString() });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    // Two processes starting at once: the other one made it.
    if (!hasSqlState(error, "42P04") && !hasSqlState(error, "23505")) throw error;
  } finally {
    await client.end();
  }
}

function hasSqlState(error: unknown, state: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === state;
}

/** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
export async function inTransaction<T>(pool: Pool, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    // A connection whose rollback fails is not given back to the pool.
    await client.query("ROLLBACK").then(
      () => client.release(),
      (rollbackError: Error) => client.release(rollbackError),
    );
    throw error;
  }
}
