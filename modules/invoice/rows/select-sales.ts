import type { Currency } from "../../../src/shared/money";
import { rows, type Sql } from "../../../src/shared/sql";

/** Sums of a seller's bookings in minor units as text; only gross adds where it is positive, all else takes. */
export type SalesRow = {
  currency: Currency;
  gross: string;
  refunds: string;
  commission: string;
  fees: string;
  disputes: string;
  bookings: number;
};

/**
 * A seller's side of the postings of their bookings, by what it is. A refund takes the share of the price and gives back
 * of the commission: both are told, so that their sum is what the seller's accounts moved by. What only moves between a
 * seller's own accounts, or to their bank, is no sale.
 */
const MOVED = `
  SELECT card.id AS booking_id, card.listing_id, card.listing_title, line.at, line.currency, line.posting_id,
         CASE WHEN line.seller_id IS NOT NULL THEN -line.amount_minor ELSE 0 END AS own,
         CASE WHEN line.kind = 'platform_commission' THEN line.amount_minor ELSE 0 END AS commission,
         line.source_type, line.event
    FROM booking_card AS card
    JOIN ledger_booking_line AS line ON line.booking_id = card.id
   WHERE card.seller_id = :seller AND line.source_type IN ('payment', 'refund', 'dispute')
     AND line.at >= CAST(:from AS date) AT TIME ZONE 'UTC' AND line.at < CAST(:to AS date) AT TIME ZONE 'UTC'`;

const SUMS = `
  currency,
  CAST(coalesce(sum(own) FILTER (WHERE source_type = 'payment' AND event = 'captured'), 0) AS text) AS gross,
  CAST(coalesce(sum(own - commission) FILTER (WHERE source_type = 'refund'), 0) AS text) AS refunds,
  CAST(coalesce(sum(own) FILTER (WHERE source_type = 'payment' AND event = 'commission_charged'), 0)
     + coalesce(sum(commission) FILTER (WHERE source_type = 'refund'), 0) AS text) AS commission,
  CAST(coalesce(sum(own) FILTER (WHERE source_type = 'payment' AND event = 'fee_passed_on'), 0) AS text) AS fees,
  CAST(coalesce(sum(own) FILTER (WHERE source_type = 'dispute'), 0) AS text) AS disputes,
  CAST(count(DISTINCT booking_id) FILTER (WHERE source_type = 'payment' AND event = 'captured') AS integer) AS bookings`;

/** Days `YYYY-MM-DD` of UTC; `to` is exclusive. */
type Period = { from: string; to: string };

/** Sums by currency and by the day, the week (from Monday) or the month that they fall in. */
export async function selectSalesByPeriod(
  sql: Sql,
  sellerId: string,
  { from, to }: Period,
  by: "day" | "week" | "month",
): Promise<(SalesRow & { starts: string })[]> {
  return rows(
    sql,
    `SELECT CAST(CAST(date_trunc(:by, at AT TIME ZONE 'UTC') AS date) AS text) AS starts, ${SUMS}
       FROM (${MOVED}) AS moved GROUP BY currency, 1 ORDER BY currency, 1`,
    { seller: sellerId, from, to, by },
  );
}

type Title = { en: string; es?: string };

/** Sums by currency and listing, the largest gross first. */
export async function selectSalesByListing(
  sql: Sql,
  sellerId: string,
  { from, to }: Period,
): Promise<(SalesRow & { listing_id: string; title: Title })[]> {
  return rows(
    sql,
    `SELECT listing_id, (array_agg(listing_title ORDER BY moved.at DESC))[1] AS title, ${SUMS}
       FROM (${MOVED}) AS moved GROUP BY currency, listing_id
      ORDER BY currency, coalesce(sum(own) FILTER (WHERE event = 'captured'), 0) DESC, listing_id`,
    { seller: sellerId, from, to },
  );
}
