import { firstRow, type Sql } from "../../../src/shared/sql";
import { accountId, ownerType } from "../domain/account";
import type { Line, Posting } from "../domain/posting";
import { toMicroseconds } from "./to-microseconds";

/**
 * One statement, so one way to the database, and a whole posting also where no transaction is open. Accounts come into
 * being with their first posting, in the order of their ids, so that two makers do not wait for each other.
 */
const INSERT = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS line
           (place integer, account_id text, amount_minor bigint, kind text, owner_type text, seller_id text, jurisdiction text)
  ), posting AS (
    INSERT INTO ledger_posting (source_type, source_id, event, at, currency, booking_id, line_count, reverses_id)
    VALUES (:type, :id, :event, CAST(:at AS timestamptz), :currency, :booking_id, :line_count, CAST(:reverses_id AS bigint))
    ON CONFLICT DO NOTHING
    RETURNING ledger_posting.id, ledger_posting.at, ledger_posting.currency
  ), account AS (
    INSERT INTO ledger_account (kind, owner_type, seller_id, jurisdiction, currency)
    SELECT DISTINCT given.kind, given.owner_type, given.seller_id, given.jurisdiction, posting.currency
      FROM given, posting
     WHERE NOT EXISTS (SELECT FROM ledger_account WHERE ledger_account.id = given.account_id)
     ORDER BY given.kind, given.seller_id, given.jurisdiction
    ON CONFLICT DO NOTHING
  ), line AS (
    INSERT INTO ledger_line (posting_id, place, account_id, currency, at, amount_minor)
    SELECT posting.id, given.place, given.account_id, posting.currency, posting.at, given.amount_minor
      FROM given, posting
  )
  SELECT CAST(posting.id AS text) AS id FROM posting`;

const given = ({ account, amount_minor }: Line, index: number) => ({
  place: index + 1,
  account_id: accountId(account),
  amount_minor: String(amount_minor),
  kind: account.kind,
  owner_type: ownerType(account),
  seller_id: account.seller_id ?? null,
  jurisdiction: account.jurisdiction ?? null,
});

/**
 * Writes a posting with its lines and returns its id, or null when its source has one already, or what it reverses has
 * its reversal. A transaction that is writing such a one at this moment is waited for.
 */
export async function insertPosting(sql: Sql, posting: Posting, reversesId: string | null): Promise<string | null> {
  const { source, at, currency, booking_id, lines } = posting;
  const written = await firstRow<{ id: string }>(sql, INSERT, {
    ...source,
    at: toMicroseconds(at).toString(),
    currency,
    booking_id,
    line_count: lines.length,
    reverses_id: reversesId,
    lines: JSON.stringify(lines.map(given)),
  });
  return written?.id ?? null;
}
