import { withClient } from "../../../src/bootstrap/databases";

/** A seller of the bench by number. */
export const sellerId = (number: number): string => `bench_${String(number).padStart(6, "0")}`;
/** Whose available money has so many lines, and nothing else. */
export const linedSellerId = (lines: number): string => `bench_lines_${lines}`;

/** Sellers whose postings are written in one transaction. */
const BATCH = 500;
/** Lines of a booking: captured has three, released two. */
export const LINES_A_BOOKING = 5;
const BEGIN = "timestamptz '2026-01-01 00:00:00Z'";

const ACCOUNTS = `
  INSERT INTO ledger_account (kind, owner_type, seller_id, currency)
  SELECT kind, 'seller', seller, 'eur'
    FROM unnest($1::text[]) AS seller CROSS JOIN unnest(ARRAY['seller_pending', 'seller_available']) AS kind
  ON CONFLICT DO NOTHING`;

const PLATFORM = `
  INSERT INTO ledger_account (kind, owner_type, currency)
  SELECT kind, 'platform', 'eur' FROM unnest(ARRAY['processor_clearing', 'platform_fees']) AS kind
  ON CONFLICT DO NOTHING`;

/** Bookings of sellers: what was paid, and that it is due. Amounts and instants follow from the numbers. */
const BOOKINGS = `
  WITH booked AS (
    SELECT seller, number, seller || '_' || number AS booking,
           ${BEGIN} + make_interval(hours => number::integer * 37 + (hashtext(seller) & 1023)) AS at,
           5000 + (hashtext(seller || number) & 32767) AS share
      FROM unnest($1::text[]) AS seller CROSS JOIN generate_series(1, $2::integer) AS number
  ), posted AS (
    INSERT INTO ledger_posting (source_type, source_id, event, at, currency, booking_id, line_count)
    SELECT 'payment', booking, 'captured', at, 'eur', booking, 3 FROM booked
    UNION ALL
    SELECT 'booking', booking, 'released', at + interval '3 days', 'eur', booking, 2 FROM booked
    RETURNING id, event, at, booking_id
  )
  INSERT INTO ledger_line (posting_id, place, account_id, currency, at, amount_minor)
  SELECT posted.id, line.place, line.account, 'eur', posted.at, line.amount
    FROM posted JOIN booked ON booked.booking = posted.booking_id
    CROSS JOIN LATERAL (VALUES
      ('captured', 0, 'processor_clearing:platform:eur', share + 500),
      ('captured', 1, 'seller_pending:' || seller || ':eur', -share),
      ('captured', 2, 'platform_fees:platform:eur', -500),
      ('released', 0, 'seller_pending:' || seller || ':eur', share),
      ('released', 1, 'seller_available:' || seller || ':eur', -share)
    ) AS line (event, place, account, amount)
   WHERE line.event = posted.event`;

/** So many postings of one seller, each with one line of their available money. */
const LINES = `
  WITH posted AS (
    INSERT INTO ledger_posting (source_type, source_id, event, at, currency, line_count)
    SELECT 'adjustment', $1 || '_' || number, 'posted', ${BEGIN} + make_interval(secs => number), 'eur', 2
      FROM generate_series($2::integer, $3::integer) AS number
    RETURNING id, at
  )
  INSERT INTO ledger_line (posting_id, place, account_id, currency, at, amount_minor)
  SELECT posted.id, line.place, line.account, 'eur', posted.at, line.amount
    FROM posted CROSS JOIN LATERAL (VALUES
      (0, 'seller_pending:' || $1 || ':eur', 100), (1, 'seller_available:' || $1 || ':eur', -100)
    ) AS line (place, account, amount)`;

const LINES_BATCH = 50_000;

/**
 * Fills a database's ledger: sellers with bookings that were paid and are due, and one seller for each of `lined` with so
 * many lines. Everything goes through the database's own checks.
 */
export async function fillLedger(
  url: string,
  { sellers, bookings, lined }: { sellers: number; bookings: number; lined: readonly number[] },
  say: (line: string) => void,
): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(PLATFORM);
    for (let first = 0; first < sellers; first += BATCH) {
      const ids = Array.from({ length: Math.min(BATCH, sellers - first) }, (_, index) => sellerId(first + index));
      await client.query(ACCOUNTS, [ids]);
      await client.query(BOOKINGS, [ids, bookings]);
      if ((first + BATCH) % (10 * BATCH) === 0) say(`  ${first + BATCH} sellers are there`);
    }
    for (const lines of lined) {
      const id = linedSellerId(lines);
      await client.query(ACCOUNTS, [[id]]);
      for (let from = 1; from <= lines; from += LINES_BATCH) {
        await client.query(LINES, [id, from, Math.min(lines, from + LINES_BATCH - 1)]);
      }
      say(`  an account of ${lines} lines is there`);
    }
    await client.query("ANALYZE ledger_account, ledger_posting, ledger_line");
  });
}
