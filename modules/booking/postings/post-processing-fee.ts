import type { Temporal } from "temporal-polyfill";
import type { Sql } from "../../../src/shared/sql";
import { post } from "../../ledger/contract";
import { feeKeptLines, feePassedOnLines } from "../domain/posting-lines";
import type { BookingRow } from "../rows/booking-row";
import { readCommission } from "../rows/charges";
import { paymentSource } from "./post-capture";
import { lockStanding } from "./standing";

/**
 * Posts what the processor has kept of a booking's payment, and passes it on to a seller who bears it, by the rule
 * that was kept when the booking was paid. It is not given back by a refund. A second time changes nothing.
 */
export async function postProcessingFee(
  tx: Sql,
  booking: BookingRow,
  feeMinor: bigint,
  at: Temporal.Instant,
): Promise<void> {
  if (feeMinor <= 0n) return;
  const common = { at, booking_id: booking.id };
  const there = await lockStanding(tx, booking);
  const kept = paymentSource(booking, "fee_kept");
  const { is_new } = await post(tx, { ...common, source: kept, lines: feeKeptLines(booking, feeMinor) });
  if (!is_new || (await readCommission(tx, booking.id))?.bearer !== "seller") return;
  const passedOn = paymentSource(booking, "fee_passed_on");
  await post(tx, { ...common, source: passedOn, lines: feePassedOnLines(booking, there, feeMinor) });
}
