import { Temporal } from "temporal-polyfill";
import type { Currency } from "../../../src/shared/money";
import { Problem } from "../../../src/shared/problem";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import type { StoredLine } from "../../rates/contract";
import type { TaxSnapshot } from "../../tax/contract";
import type { PlannedRest } from "../domain/plan-payment";

export type QuoteRow = {
  id_hash: string;
  listing_id: string;
  from_date: string;
  to_date: string;
  guests: number;
  currency: Currency;
  lines: StoredLine[];
  taxes: TaxSnapshot | null;
  total_minor: string;
  /** What is paid when booking; null in quotes from before there were deposits: all of it. */
  due_minor: string | null;
  rest_due_on: string | null;
  rest_due_at: Date | null;
  expires_at: Date;
  used_at: Date | null;
};

const COLUMNS = `id_hash, listing_id, from_date::text, to_date::text, guests, currency, lines, taxes, total_minor::text,
  due_minor::text, rest_due_on::text, rest_due_at, expires_at, used_at`;

export type NewQuote = Omit<QuoteRow, "expires_at" | "used_at" | "rest_due_at"> & {
  rest_due_at: Temporal.Instant | null;
  expires_at: Temporal.Instant;
  now: Temporal.Instant;
};

/** Keeps a quote under the hash of its id. */
export async function insertQuote(sql: Sql, quote: NewQuote): Promise<void> {
  await rows(
    sql,
    `INSERT INTO quote (id_hash, listing_id, from_date, to_date, guests, currency, lines, taxes, total_minor, due_minor, rest_due_on, rest_due_at, expires_at, created_at)
     VALUES (:id_hash, :listing_id, :from_date, :to_date, :guests, :currency, CAST(:lines AS jsonb), CAST(:taxes AS jsonb), CAST(:total_minor AS bigint),
       CAST(:due_minor AS bigint), CAST(:rest_due_on AS date), CAST(:rest_due_at AS timestamptz),
       CAST(:expires_at AS timestamptz), CAST(:now AS timestamptz))`,
    {
      ...quote,
      lines: JSON.stringify(quote.lines),
      taxes: quote.taxes === null ? null : JSON.stringify(quote.taxes),
      rest_due_at: quote.rest_due_at?.toString() ?? null,
      expires_at: quote.expires_at.toString(),
      now: quote.now.toString(),
    },
  );
}

/** A quote as it stands, or `quote.not_found`. */
export async function readQuote(sql: Sql, idHash: string): Promise<QuoteRow> {
  const quote = await firstRow<QuoteRow>(sql, `SELECT ${COLUMNS} FROM quote WHERE id_hash = ?`, [idHash]);
  if (!quote) throw new Problem("quote.not_found", "This price is not known. Please choose your dates again.");
  return quote;
}

/** Throws why a quote cannot be booked any more: `quote.used` or `quote.expired`. */
function refuseQuote(quote: QuoteRow): never {
  if (quote.used_at) throw new Problem("quote.used", "These dates have already been booked with this price.");
  throw new Problem("quote.expired", "This price has expired. Please choose your dates again.");
}

/** Uses a quote up; of two transactions at once the second waits for the first and is refused. */
export async function useQuote(tx: Sql, idHash: string, now: Temporal.Instant): Promise<QuoteRow> {
  const used = await firstRow<QuoteRow>(
    tx,
    `UPDATE quote SET used_at = CAST(:now AS timestamptz)
      WHERE id_hash = :id AND used_at IS NULL AND expires_at > CAST(:now AS timestamptz) RETURNING ${COLUMNS}`,
    { id: idHash, now: now.toString() },
  );
  return used ?? refuseQuote(await readQuote(tx, idHash));
}

/** Makes a used quote good again, for a booking whose payment could not be opened. */
export async function giveQuoteBack(tx: Sql, idHash: string): Promise<void> {
  await rows(tx, "UPDATE quote SET used_at = NULL WHERE id_hash = ?", [idHash]);
}

/** What is left to be paid later by a quote, or null. */
export function restOfQuote({ total_minor, due_minor, rest_due_on, rest_due_at }: QuoteRow): PlannedRest | null {
  if (due_minor === null || rest_due_on === null || rest_due_at === null) return null;
  return {
    amount_minor: BigInt(total_minor) - BigInt(due_minor),
    due_on: rest_due_on,
    due_at: Temporal.Instant.fromEpochMilliseconds(rest_due_at.getTime()),
  };
}
