type Pool = { acquireTimeoutMillis: number };

/**
 * Bounds how long work waits for a connection of Medusa's pool. Medusa passes this setting of knex on to nobody, and
 * knex waits a minute by itself: requests would pile up behind a slow database. Throws when the pool is not what it was.
 */
export function boundPoolWait(connection: unknown, milliseconds: number): void {
  const pool = (connection as { client?: { pool?: Partial<Pool> } }).client?.pool;
  if (typeof pool?.acquireTimeoutMillis !== "number")
    throw new Error("knex's pool keeps its time to wait elsewhere now");
  pool.acquireTimeoutMillis = milliseconds;
}
