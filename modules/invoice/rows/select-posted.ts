import { Temporal } from "temporal-polyfill";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";

/** What of a booking's money the ledger has posted, as far as documents are about it; minor units. */
export type Posted = {
  captured_at: Temporal.Instant;
  commission_minor: bigint;
  /** By the refund's id: when it was promised and what of the commission went back with it. */
  refunds: ReadonlyMap<string, { at: Temporal.Instant; commission_minor: bigint }>;
};

const instantOf = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime());

/** The postings of a booking's payment and refunds, or undefined while its payment was not posted. */
export async function selectPosted(sql: Sql, bookingId: string): Promise<Posted | undefined> {
  const payment = await firstRow<{ at: Date | null; commission: string }>(
    sql,
    `SELECT min(line.at) FILTER (WHERE event = 'captured') AS at,
            CAST(coalesce(-sum(amount_minor) FILTER (WHERE event = 'commission_charged' AND kind = 'platform_commission'), 0)
              AS text) AS commission
       FROM ledger_booking_line AS line WHERE booking_id = ? AND source_type = 'payment'`,
    [bookingId],
  );
  if (!payment?.at) return undefined;
  const refunds = await rows<{ id: string; at: Date; commission: string }>(
    sql,
    `SELECT source_id AS id, min(line.at) AS at,
            CAST(coalesce(sum(amount_minor) FILTER (WHERE kind = 'platform_commission'), 0) AS text) AS commission
       FROM ledger_booking_line AS line
      WHERE booking_id = ? AND source_type = 'refund' AND event = 'promised' GROUP BY source_id`,
    [bookingId],
  );
  return {
    captured_at: instantOf(payment.at),
    commission_minor: BigInt(payment.commission),
    refunds: new Map(
      refunds.map(({ id, at, commission }) => [id, { at: instantOf(at), commission_minor: BigInt(commission) }]),
    ),
  };
}
