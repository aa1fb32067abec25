import { rows, type Sql } from "../../../src/shared/sql";
import { allocateRefund } from "../domain/share-payment";
import { type BookingRow, paidMinor } from "./booking-row";

/** Writes down that a payment of a booking was taken, in the transaction that posts it; once. */
export async function keepPayment(tx: Sql, booking: BookingRow, number: 1 | 2, amountMinor: bigint): Promise<void> {
  await rows(
    tx,
    `INSERT INTO booking_payment (payment_id, booking_id, number, amount_minor)
     VALUES (?, ?, ?, CAST(? AS bigint)) ON CONFLICT (payment_id) DO NOTHING`,
    [booking.payment_id, booking.id, number, String(amountMinor)],
  );
}

/** What of a refund is taken from one payment. */
type RefundPart = { payment_id: string; number: 1 | 2; amount_minor: string };

const PARTS = `SELECT part.payment_id, payment.number, part.amount_minor::text
  FROM booking_refund_part AS part JOIN booking_payment AS payment USING (payment_id)
 WHERE part.refund_id = ? ORDER BY payment.number DESC`;

/**
 * Binds a refund to the payments that it is taken from, the newest first, and answers its parts; once they are bound
 * they stay so. The database refuses more than a payment has taken. Under the booking's lease.
 */
export async function bindRefund(
  tx: Sql,
  booking: BookingRow,
  refund: { id: string; amount_minor: string },
): Promise<RefundPart[]> {
  const bound = await rows<RefundPart>(tx, PARTS, [refund.id]);
  if (bound.length > 0) return bound;
  // A booking from before payments were kept has one, which took what was paid.
  await keepPayment(tx, booking, 1, booking.rest ? BigInt(booking.due_minor) : paidMinor(booking));
  const payments = await rows<{ payment_id: string; left: string }>(
    tx,
    `SELECT payment_id, (amount_minor - refunded_minor)::text AS left FROM booking_payment
      WHERE booking_id = ? ORDER BY number DESC FOR UPDATE`,
    [booking.id],
  );
  const newestFirst = payments.map(({ payment_id, left }) => ({ payment_id, left_minor: BigInt(left) }));
  for (const { payment_id, amount_minor } of allocateRefund(BigInt(refund.amount_minor), newestFirst)) {
    await rows(
      tx,
      "INSERT INTO booking_refund_part (refund_id, payment_id, amount_minor) VALUES (?, ?, CAST(? AS bigint))",
      [refund.id, payment_id, String(amount_minor)],
    );
  }
  return rows<RefundPart>(tx, PARTS, [refund.id]);
}
