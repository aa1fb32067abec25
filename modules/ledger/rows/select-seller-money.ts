import { type Currency, toMajor } from "../../../src/shared/money";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import type { SellerBalance, SellerTransaction } from "../contract/seller-routes";
import { type TransactionType, TYPE_OF_POSTING } from "../domain/transaction-type";

const PARTS = {
  pending: { kind: "seller_pending", sign: "-" },
  available: { kind: "seller_available", sign: "-" },
  reserve: { kind: "seller_reserve", sign: "-" },
  held: { kind: "disputes_held", sign: "-" },
  receivable: { kind: "seller_receivable", sign: "" },
} as const;
type Part = keyof typeof PARTS;
type Sums = Record<Part, string> & { currency: Currency };

/** The sums of lines by part, each positive where its account grows; the names are the program's own. */
const SUMS = Object.entries(PARTS)
  .map(
    ([part, { kind, sign }]) =>
      `CAST(coalesce(${sign}sum(line.amount_minor) FILTER (WHERE account.kind = '${kind}'), 0) AS text) AS ${part}`,
  )
  .join(", ");

const majorOf = (sums: Sums): Record<Part, number> => {
  const of = (part: Part) => toMajor(BigInt(sums[part]), sums.currency);
  return {
    pending: of("pending"),
    available: of("available"),
    reserve: of("reserve"),
    held: of("held"),
    receivable: of("receivable"),
  };
};

/** What a seller has and owes at an instant, which itself counts, by currency. */
export async function selectSellerBalances(sql: Sql, sellerId: string, at: string): Promise<SellerBalance[]> {
  const found = await rows<Sums>(
    sql,
    `SELECT account.currency, ${Object.entries(PARTS)
      .map(
        ([part, { kind, sign }]) =>
          `CAST(coalesce(sum(${sign}account.sum_minor) FILTER (WHERE account.kind = '${kind}'), 0) AS text) AS ${part}`,
      )
      .join(", ")}
       FROM (SELECT currency, kind, ledger_sum(id, CAST(:at AS timestamptz)) AS sum_minor
               FROM ledger_account WHERE seller_id = :seller) AS account
      GROUP BY account.currency ORDER BY account.currency`,
    { seller: sellerId, at },
  );
  return found.map((sums) => ({ currency: sums.currency, ...majorOf(sums) }));
}

const TYPE = `CASE ${TYPE_OF_POSTING.map(
  ({ type, source, event }) =>
    `WHEN posting.source_type = '${source}'${event === null ? "" : ` AND posting.event = '${event}'`} THEN '${type}'`,
).join(" ")} ELSE 'other' END`;

/** Postings with the seller's part of them; `to` is exclusive. */
const OWN = `
  SELECT posting.id, posting.at, posting.booking_id, posting.currency, ${TYPE} AS type, ${SUMS}
    FROM ledger_account AS account
    JOIN ledger_line AS line ON line.account_id = account.id
    JOIN ledger_posting AS posting ON posting.id = line.posting_id
   WHERE account.seller_id = :seller
     AND (CAST(:currency AS text) IS NULL OR account.currency = :currency)
     AND (CAST(:from AS date) IS NULL OR line.at >= CAST(:from AS date) AT TIME ZONE 'UTC')
     AND (CAST(:to AS date) IS NULL OR line.at < CAST(:to AS date) AT TIME ZONE 'UTC')
     AND (CAST(:type AS text) IS NULL OR ${TYPE} = :type)
   GROUP BY posting.id`;

/** Which of a seller's transactions are asked for; dates are days of UTC, `to` is exclusive. */
export type TransactionFilter = {
  currency?: Currency | undefined;
  from?: string | undefined;
  to?: string | undefined;
  type?: TransactionType | undefined;
};

type Row = Sums & { id: string; at: Date; booking_id: string | null; type: TransactionType };

function viewOf(row: Row): SellerTransaction {
  const parts = ["pending", "available", "reserve", "held"] as const;
  const had = parts.reduce((sum, part) => sum + BigInt(row[part]), 0n) - BigInt(row.receivable);
  return {
    id: String(row.id),
    at: row.at.toISOString(),
    type: row.type,
    booking_id: row.booking_id,
    currency: row.currency,
    amount: toMajor(had, row.currency),
    ...majorOf(row),
  };
}

/** What happened to a seller's money, the latest first, and how many there are. */
export async function selectTransactions(
  sql: Sql,
  sellerId: string,
  filter: TransactionFilter,
  page: { limit: number; offset: number },
): Promise<{ transactions: SellerTransaction[]; count: number }> {
  const bindings = {
    seller: sellerId,
    currency: filter.currency ?? null,
    from: filter.from ?? null,
    to: filter.to ?? null,
    type: filter.type ?? null,
  };
  const found = await rows<Row>(sql, `${OWN} ORDER BY posting.at DESC, posting.id DESC LIMIT :limit OFFSET :offset`, {
    ...bindings,
    ...page,
  });
  const total = await firstRow<{ count: number }>(
    sql,
    `SELECT CAST(count(*) AS integer) AS count FROM (${OWN}) AS own`,
    bindings,
  );
  return { transactions: found.map(viewOf), count: total?.count ?? 0 };
}
