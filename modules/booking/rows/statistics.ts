import { type Currency, toMajor } from "../../../src/shared/money";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";

type Counts = { upcoming: number; completed: number; ended: number; units: number };

/** A consumer's bookings in numbers; amounts in major units, by currency. */
export async function readStatistics(sql: Sql, customerId: string) {
  const counts = await firstRow<Counts>(
    sql,
    `SELECT count(*) FILTER (WHERE status IN ('requested', 'confirmed', 'in_progress'))::int AS upcoming,
            count(*) FILTER (WHERE status = 'completed')::int AS completed,
            count(*) FILTER (WHERE status IN ('cancelled', 'declined') OR (status = 'expired' AND order_id IS NOT NULL))::int AS ended,
            coalesce(sum(to_date - from_date) FILTER (WHERE status = 'completed'), 0)::int AS units
       FROM booking WHERE customer_id = ?`,
    [customerId],
  );
  const spent = await rows<{ currency: Currency; minor: string }>(
    sql,
    `SELECT currency, sum(paid_minor - refunded_minor)::text AS minor FROM (
         SELECT currency, refunded_minor, total_minor - coalesce((
                  SELECT amount_minor FROM booking_rest WHERE booking_id = booking.id AND state <> 'paid'), 0) AS paid_minor
           FROM booking
          WHERE customer_id = ? AND payment_status IN ('partial', 'paid', 'partly_refunded', 'refunded')) AS taken
      GROUP BY currency HAVING sum(paid_minor - refunded_minor) > 0 ORDER BY currency`,
    [customerId],
  );
  return {
    ...(counts ?? { upcoming: 0, completed: 0, ended: 0, units: 0 }),
    spent: spent.map(({ currency, minor }) => ({ currency, amount: toMajor(BigInt(minor), currency) })),
  };
}
