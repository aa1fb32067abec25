import type { Currency } from "../../../src/shared/money";
import { rows, type Sql } from "../../../src/shared/sql";
import { type TransactionType, typeOf } from "../domain/transaction-type";

/** A posting with what a seller has more, or less, by it: minor units. */
export type SellerMovement = {
  posting_id: string;
  at: Date;
  source: { type: string; id: string };
  event: string;
  type: TransactionType;
  booking_id: string | null;
  currency: Currency;
  amount_minor: bigint;
};

/** Days of UTC, `to` exclusive; what is left out does not matter. */
export type MovementFilter = {
  currency?: Currency | undefined;
  from?: string | undefined;
  to?: string | undefined;
  type?: TransactionType | undefined;
};

type Row = {
  id: string;
  at: Date;
  cursor: string;
  source_type: string;
  source_id: string;
  event: string;
  booking_id: string | null;
  currency: Currency;
  amount: string;
};

/** Postings that are read at once: of each account so many at most, so a page costs the same wherever it begins. */
const PAGE = 1_000;

const NEXT = `
  WITH next AS (
    SELECT DISTINCT line.at, line.posting_id
      FROM ledger_account AS account
     CROSS JOIN LATERAL (
           SELECT own.at, own.posting_id FROM ledger_line AS own
            WHERE own.account_id = account.id AND own.at >= CAST(:at AS timestamptz)
              AND (own.at > CAST(:at AS timestamptz) OR own.posting_id > CAST(:id AS bigint))
              AND (CAST(:to AS date) IS NULL OR own.at < CAST(:to AS date) AT TIME ZONE 'UTC')
            ORDER BY own.at, own.posting_id LIMIT :limit) AS line
     WHERE account.seller_id = :seller AND (CAST(:currency AS text) IS NULL OR account.currency = :currency)
     ORDER BY line.at, line.posting_id LIMIT :limit)
  SELECT posting.id, posting.at, CAST(posting.at AS text) AS cursor, posting.source_type, posting.source_id, posting.event,
         posting.booking_id, posting.currency, CAST(-sum(line.amount_minor) AS text) AS amount
    FROM next
    JOIN ledger_posting AS posting ON posting.id = next.posting_id
    JOIN ledger_line AS line ON line.posting_id = posting.id
    JOIN ledger_account AS account ON account.id = line.account_id AND account.seller_id = :seller
   GROUP BY posting.id ORDER BY posting.at, posting.id`;

const movementOf = ({ id, at, source_type, source_id, event, booking_id, currency, amount }: Row): SellerMovement => ({
  ...{ posting_id: String(id), at, event, booking_id, currency },
  source: { type: source_type, id: source_id },
  type: typeOf(source_type, event),
  amount_minor: BigInt(amount),
});

/**
 * All that happened to a seller's money, the earliest first, in pages: as many are in memory at once, however many there
 * are. What is posted meanwhile may come or not.
 */
export async function* eachMovement(
  sql: Sql,
  sellerId: string,
  filter: MovementFilter,
): AsyncGenerator<SellerMovement[]> {
  let last = { at: filter.from ? `${filter.from}T00:00:00Z` : "-infinity", id: "0" };
  for (;;) {
    const found = await rows<Row>(sql, NEXT, {
      ...{ seller: sellerId, ...last, limit: PAGE },
      ...{ to: filter.to ?? null, currency: filter.currency ?? null },
    });
    const movements = found.map(movementOf);
    yield filter.type ? movements.filter(({ type }) => type === filter.type) : movements;
    const end = found.at(-1);
    if (!end || found.length < PAGE) return;
    last = { at: end.cursor, id: String(end.id) };
  }
}
