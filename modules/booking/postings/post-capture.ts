import type { Temporal } from "temporal-polyfill";
import type { Sql } from "../../../src/shared/sql";
import { packCommission } from "../../commission/contract";
import { post } from "../../ledger/contract";
import { enqueue } from "../../outbox/contract";
import { unpackTaxes } from "../../tax/contract";
import { DOCUMENTS_DUE } from "../contract/documents-due";
import { capturedLines, commissionLines } from "../domain/posting-lines";
import { firstCommission } from "../domain/share-payment";
import { partTotal, splitPrice } from "../domain/split-price";
import type { BookingRow } from "../rows/booking-row";
import { keepCommission } from "../rows/charges";
import { firstPaymentLines } from "../rows/paid-lines";
import { keepPayment } from "../rows/payment-row";
import { FEE_TOPIC } from "../timer-names";
import type { CommissionOf } from "./commission-of";

/** Whose a booking's whole price is. */
export const splitOf = (booking: BookingRow) =>
  splitPrice(booking.lines, booking.taxes === null ? null : unpackTaxes(booking.taxes));

/** Whose a booking's first payment is: the whole price, or its share of every line. */
export const firstSplitOf = (booking: BookingRow) =>
  splitPrice(firstPaymentLines(booking), booking.taxes === null ? null : unpackTaxes(booking.taxes));

/** The source of what happens to a booking's payment. */
export function paymentSource({ id, payment_id }: BookingRow, event: string) {
  if (!payment_id) throw new Error(`booking ${id} was paid without a payment`);
  return { type: "payment", id: payment_id, event };
}

/**
 * Posts that a booking's first payment was taken, in the transaction that writes it down: whose it is, and the commission,
 * whose rules, inputs and outcome are kept on the booking from here on. What the processor kept is asked for later.
 * A second time changes nothing. Without `commissionOf` no commission is charged: the booking was made before there
 * was any.
 */
export async function postCapture(
  tx: Sql,
  booking: BookingRow,
  at: Temporal.Instant,
  commissionOf: CommissionOf | null,
): Promise<void> {
  if (partTotal(booking.lines) === 0n) return;
  await keepPayment(tx, booking, 1, BigInt(booking.due_minor));
  const split = firstSplitOf(booking);
  const common = { at, booking_id: booking.id };
  const source = paymentSource(booking, "captured");
  const { is_new } = await post(tx, { ...common, source, lines: capturedLines(booking, split) });
  if (!is_new) return;
  await enqueue(tx, { topic: FEE_TOPIC, key: source.id, payload: { booking_id: booking.id } });
  await enqueue(tx, { topic: DOCUMENTS_DUE, key: source.id, payload: { booking_id: booking.id } });
  if (!commissionOf) return;
  const commission = await commissionOf(tx, booking, splitOf(booking).seller);
  await keepCommission(tx, booking.id, packCommission(commission));
  const charged = booking.rest ? firstCommission(commission, split.seller) : commission;
  if (charged.total_minor === 0n) return;
  await post(tx, {
    ...common,
    source: paymentSource(booking, "commission_charged"),
    lines: commissionLines(booking, charged.total_minor),
  });
}
