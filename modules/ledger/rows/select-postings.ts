import type { Temporal } from "temporal-polyfill";
import type { Currency } from "../../../src/shared/money";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import type { PostingView } from "../contract/view";
import { headOf, type PostingRow, postingColumns } from "./posting-row";

/** Which postings are asked for; what is left out does not matter. `to` is exclusive. */
export type PostingFilter = {
  currency?: Currency;
  booking_id?: string;
  /** Only postings with a line on this account. */
  account?: string;
  from?: Temporal.Instant;
  to?: Temporal.Instant;
};

const MATCHES = `
  (CAST(:currency AS text) IS NULL OR posting.currency = :currency)
  AND (CAST(:booking_id AS text) IS NULL OR posting.booking_id = :booking_id)
  AND (CAST(:account AS text) IS NULL OR EXISTS (
    SELECT FROM ledger_line AS line WHERE line.posting_id = posting.id AND line.account_id = :account))
  AND (CAST(:from AS timestamptz) IS NULL OR posting.at >= CAST(:from AS timestamptz))
  AND (CAST(:to AS timestamptz) IS NULL OR posting.at < CAST(:to AS timestamptz))`;

/** Postings, the latest first, and how many there are. */
export async function selectPostings(
  sql: Sql,
  filter: PostingFilter,
  page: { limit: number; offset: number },
): Promise<{ postings: PostingView[]; count: number }> {
  const bindings = {
    currency: filter.currency ?? null,
    booking_id: filter.booking_id ?? null,
    account: filter.account ?? null,
    from: filter.from?.toString() ?? null,
    to: filter.to?.toString() ?? null,
  };
  const found = await rows<PostingRow>(
    sql,
    `SELECT ${postingColumns} FROM ledger_posting AS posting WHERE ${MATCHES}
      ORDER BY posting.at DESC, posting.id DESC LIMIT :limit OFFSET :offset`,
    { ...bindings, ...page },
  );
  const total = await firstRow<{ count: number }>(
    sql,
    `SELECT CAST(count(*) AS integer) AS count FROM ledger_posting AS posting WHERE ${MATCHES}`,
    bindings,
  );
  const postings = found.map((row) => ({
    ...headOf(row),
    lines: row.lines.map(({ account_id, amount_minor }) => ({
      account: account_id,
      amount_minor: BigInt(amount_minor),
    })),
  }));
  return { postings, count: total?.count ?? 0 };
}
