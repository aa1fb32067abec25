import type { Currency } from "../../../src/shared/money";
import { rows, type Sql } from "../../../src/shared/sql";

/** What a seller's bookings of a month and listing came to, in minor units as text. */
export type MonthRow = {
  listing_id: string;
  kind: string;
  month: number;
  currency: Currency;
  /** Paid by guests for the seller's share, before anything was taken from it. */
  gross: string;
  /** What the seller has of it after refunds, commission and fees. */
  net: string;
  /** What the platform kept: commission and fees passed on. */
  kept: string;
  /** Taxes that the platform kept back for jurisdictions. */
  taxes: string;
  payments: number;
  /** Bookings of which the seller has anything left, and their nights or days. */
  activities: number;
  days: number;
};

/**
 * The bookings of a seller that were paid in a year of UTC, with all that was posted of them by now: what is paid back
 * later is taken from the month of the payment.
 */
export async function selectYear(sql: Sql, sellerId: string, year: number): Promise<MonthRow[]> {
  return rows<MonthRow>(
    sql,
    `WITH paid AS (
       SELECT card.id, card.listing_id, card.kind, card.currency, card.to_date - card.from_date AS days,
              CAST(extract(month FROM min(line.at) AT TIME ZONE 'UTC') AS integer) AS month
         FROM booking_card AS card
         JOIN ledger_booking_line AS line ON line.booking_id = card.id
        WHERE card.seller_id = :seller AND line.source_type = 'payment' AND line.event = 'captured'
          AND line.at >= make_timestamptz(:year, 1, 1, 0, 0, 0, 'UTC')
          AND line.at < make_timestamptz(:year + 1, 1, 1, 0, 0, 0, 'UTC')
        GROUP BY card.id, card.listing_id, card.kind, card.currency, days),
     booked AS (
       SELECT paid.*,
              coalesce(-sum(line.amount_minor) FILTER (
                WHERE line.seller_id IS NOT NULL AND line.source_type = 'payment' AND line.event = 'captured'), 0) AS gross,
              greatest(coalesce(-sum(line.amount_minor) FILTER (
                WHERE line.seller_id IS NOT NULL AND line.source_type IN ('payment', 'refund', 'dispute')), 0), 0) AS net,
              coalesce(-sum(line.amount_minor) FILTER (
                WHERE line.kind = 'platform_commission' OR (line.kind = 'platform_fees' AND line.event = 'fee_passed_on')), 0) AS kept,
              coalesce(-sum(line.amount_minor) FILTER (WHERE line.kind = 'tax_payable'), 0) AS taxes
         FROM paid JOIN ledger_booking_line AS line ON line.booking_id = paid.id
        GROUP BY paid.id, paid.listing_id, paid.kind, paid.currency, paid.days, paid.month)
     SELECT listing_id, kind, month, currency, CAST(sum(gross) AS text) AS gross, CAST(sum(net) AS text) AS net,
            CAST(sum(greatest(kept, 0)) AS text) AS kept, CAST(sum(greatest(taxes, 0)) AS text) AS taxes,
            CAST(count(*) AS integer) AS payments, CAST(count(*) FILTER (WHERE net > 0) AS integer) AS activities,
            CAST(coalesce(sum(days) FILTER (WHERE net > 0), 0) AS integer) AS days
       FROM booked GROUP BY listing_id, kind, month, currency ORDER BY listing_id, month, currency`,
    { seller: sellerId, year },
  );
}
