import { rows, type Sql } from "../../src/shared/sql";

/** A row as JSON: instants as text, amounts as numbers or text. */
export type Row = Record<string, unknown>;

/**
 * Writes many rows of one table in one statement, in their order. The columns are those of the first row; the table
 * gives all others their defaults. Table and columns are the program's own words, never input.
 */
export async function insertRows(tx: Sql, table: string, given: readonly Row[]): Promise<void> {
  const [first] = given;
  if (!first) return;
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(", ");
  await rows(
    tx,
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", CAST(:given AS jsonb))`,
    { given: JSON.stringify(given) },
  );
}
