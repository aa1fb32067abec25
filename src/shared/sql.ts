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

/** The SQLSTATE of a database error, wherever the driver or an ORM has put it; undefined for other errors. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, cause, previous } = error as { code?: unknown; cause?: unknown; previous?: unknown };
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return code;
  return sqlState(cause) ?? sqlState(previous);
}
