import type { Temporal } from "temporal-polyfill";
import type { Sql } from "../../../src/shared/sql";
import { type Commission, unpackCommission } from "../../commission/contract";
import { post } from "../../ledger/contract";
import { enqueue } from "../../outbox/contract";
import { capturedLines, commissionLines } from "../domain/posting-lines";
import { firstCommission, splitLess } from "../domain/share-payment";
import { type BookingRow, withRest } from "../rows/booking-row";
import { readCommission } from "../rows/charges";
import { keepPayment } from "../rows/payment-row";
import { FEE_TOPIC } from "../timer-names";
import { firstSplitOf, paymentSource, splitOf } from "./post-capture";

/**
 * A booking's commission as far as it has been charged: with a deposit only its part, so that what is paid back is
 * computed of what was paid.
 */
export function chargedCommission(booking: BookingRow, commission: Commission): Commission {
  const isWhole = !booking.rest || booking.rest.state === "paid";
  return isWhole ? commission : firstCommission(commission, firstSplitOf(booking).seller);
}

/**
 * Posts that the rest of a booking's price was taken, in the transaction that writes it down: whose it is and what is
 * left of the commission. With what the deposit posted it is the whole, exactly. A second time changes nothing.
 */
export async function postRestCapture(
  tx: Sql,
  booking: BookingRow,
  paymentId: string,
  at: Temporal.Instant,
): Promise<void> {
  if (!booking.rest) return;
  const second = { ...withRest(booking), payment_id: paymentId };
  await keepPayment(tx, second, 2, BigInt(booking.rest.amount_minor));
  const common = { at, booking_id: booking.id };
  const source = paymentSource(second, "captured");
  const lines = capturedLines(booking, splitLess(splitOf(booking), firstSplitOf(booking)));
  const { is_new } = await post(tx, { ...common, source, lines });
  if (!is_new) return;
  await enqueue(tx, { topic: FEE_TOPIC, key: source.id, payload: { booking_id: booking.id, is_rest: true } });
  const kept = await readCommission(tx, booking.id);
  if (kept === null) return;
  const whole = unpackCommission(kept);
  const left = whole.total_minor - firstCommission(whole, firstSplitOf(booking).seller).total_minor;
  if (left === 0n) return;
  const commission = paymentSource(second, "commission_charged");
  await post(tx, { ...common, source: commission, lines: commissionLines(booking, left) });
}
