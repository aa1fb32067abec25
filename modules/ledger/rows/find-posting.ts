import { firstRow, type Sql } from "../../../src/shared/sql";
import type { Posting, Source } from "../domain/posting";
import { accountOf, headOf, type PostingRow, postingColumns } from "./posting-row";

/** A posting as the database keeps it. */
export type KeptPosting = Posting & { id: string; reverses_id: string | null; reversed_by_id: string | null };

/** The posting of a source, or null. */
export async function findPosting(sql: Sql, { type, id, event }: Source): Promise<KeptPosting | null> {
  const row = await firstRow<PostingRow>(
    sql,
    `SELECT ${postingColumns} FROM ledger_posting AS posting
      WHERE posting.source_type = ? AND posting.source_id = ? AND posting.event = ?`,
    [type, id, event],
  );
  if (!row) return null;
  const lines = row.lines.map((line) => ({
    account: accountOf(line, row.currency),
    amount_minor: BigInt(line.amount_minor),
  }));
  return { ...headOf(row), lines };
}
