/**
 * The little that Berth needs of a database handle: Medusa's shared knex connection and a knex transaction
 * both satisfy it. Rows written through the same `Sql` share its transaction, across capabilities.
 */
export interface Sql {
  raw(
    sql: string,
    bindings?: readonly unknown[] | Record<string, unknown>,
  ): PromiseLike<{ rows: unknown[]; rowCount?: number | null }>;
}

/** A connection that can open a transaction (knex). */
export interface Database extends Sql {
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>;
}

/** Rows of a statement with `?` or `:name` bindings. The caller vouches for the row's shape. */
export async function rows<Row>(
  sql: Sql,
  statement: string,
  bindings: readonly unknown[] | Record<string, unknown> = [],
): Promise<Row[]> {
  const result = await sql.raw(statement, bindings);
  return result.rows as Row[];
}

/** The first row or undefined. */
export async function firstRow<Row>(
  sql: Sql,
  statement: string,
  bindings: readonly unknown[] | Record<string, unknown> = [],
): Promise<Row | undefined> {
  return (await rows<Row>(sql, statement, bindings))[0];
}

/** The driver's connection, as a pool hands it out. */
type Connection = {
  query(config: { name?: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
};
type Pool = { acquireConnection(): Promise<Connection>; releaseConnection(connection: Connection): Promise<void> };

/** Statements that a connection keeps prepared at most: each takes memory on the server, on every connection. */
const PREPARED_MAX = 60;
const prepared = new Map<string, { name: string | undefined; text: string; order: string[] }>();

/** `:name` becomes `$1`: the same name is one parameter, so it has to mean one type throughout. */
function positional(statement: string) {
  const known = prepared.get(statement);
  if (known) return known;
  const order: string[] = [];
  const text = statement.replaceAll(/(?<![:\w]):([a-z_]\w*)/g, (_match, name: string) => {
    if (!order.includes(name)) order.push(name);
    return `$${order.indexOf(name) + 1}`;
  });
  const made = { name: prepared.size < PREPARED_MAX ? `berth_${prepared.size}` : undefined, text, order };
  if (made.name) prepared.set(statement, made);
  return made;
}

/**
 * Rows of a statement with `:name` bindings that is run again and again: a connection parses and plans it once. The
 * first sixty different ones of a process stay prepared; more than that are run as they come.
 */
export async function preparedRows<Row>(
  sql: Sql,
  statement: string,
  bindings: Record<string, unknown> = {},
): Promise<Row[]> {
  const { client } = sql as unknown as { client?: Pool };
  // A handle without a pool, such as one that explains statements, runs them its own way.
  if (!client) return rows<Row>(sql, statement, bindings);
  const { name, text, order } = positional(statement);
  const connection = await client.acquireConnection();
  try {
    const values = order.map((binding) => bindings[binding] ?? null);
    const result = await connection.query(name ? { name, text, values } : { text, values });
    return result.rows as Row[];
  } finally {
    await client.releaseConnection(connection);
  }
}

/** The SQLSTATE of a database error, wherever the driver or an ORM has put it; undefined for other errors. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, cause, previous } = error as { code?: unknown; cause?: unknown; previous?: unknown };
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return code;
  return sqlState(cause) ?? sqlState(previous);
}
