import { rows, type Sql } from "../../../src/shared/sql";

/**
 * Tells whoever watches the source `refund` that a guest of a booking has been paid back, in the transaction that
 * posts it: only then may what the seller owes for it be asked of the seller.
 */
export async function announceRefundPaid(tx: Sql, bookingId: string): Promise<void> {
  await rows(tx, "SELECT outbox_announce('refund', CAST(:ids AS text[]))", { ids: [bookingId] });
}
