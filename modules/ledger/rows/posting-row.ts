import { Temporal } from "temporal-polyfill";
import type { Currency } from "../../../src/shared/money";
import type { Account } from "../domain/account";

/** A line as `postingColumns` selects it: JSON, amounts as decimal strings. */
type LineRow = {
  kind: string;
  seller_id: string | null;
  jurisdiction: string | null;
  account_id: string;
  amount_minor: string;
};

export type PostingRow = {
  id: string;
  source_type: string;
  source_id: string;
  event: string;
  at_text: string;
  currency: Currency;
  booking_id: string | null;
  reverses_id: string | null;
  reversed_by_id: string | null;
  lines: LineRow[];
};

/** What is read of a posting `ledger_posting AS posting`, with its lines in their order. */
export const postingColumns = `
  CAST(posting.id AS text) AS id, posting.source_type, posting.source_id, posting.event, posting.currency, posting.booking_id,
  to_char(posting.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at_text,
  CAST(posting.reverses_id AS text) AS reverses_id,
  (SELECT CAST(reversal.id AS text) FROM ledger_posting AS reversal WHERE reversal.reverses_id = posting.id) AS reversed_by_id,
  (SELECT jsonb_agg(jsonb_build_object(
            'account_id', line.account_id, 'amount_minor', CAST(line.amount_minor AS text), 'kind', account.kind,
            'seller_id', account.seller_id, 'jurisdiction', account.jurisdiction) ORDER BY line.place)
     FROM ledger_line AS line JOIN ledger_account AS account ON account.id = line.account_id
    WHERE line.posting_id = posting.id) AS lines`;

/** The fields of a posting that are read alike for everybody. */
export function headOf(row: PostingRow) {
  return {
    id: row.id,
    source: { type: row.source_type, id: row.source_id, event: row.event },
    at: Temporal.Instant.from(row.at_text),
    currency: row.currency,
    booking_id: row.booking_id,
    reverses_id: row.reverses_id,
    reversed_by_id: row.reversed_by_id,
  };
}

/** The account of a line. What kinds have which parts is checked by the database, so the parts make an account. */
export function accountOf(line: LineRow, currency: Currency): Account {
  return {
    kind: line.kind,
    currency,
    ...(line.seller_id === null ? {} : { seller_id: line.seller_id }),
    ...(line.jurisdiction === null ? {} : { jurisdiction: line.jurisdiction }),
  } as Account;
}
