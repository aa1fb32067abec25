import { Temporal } from "temporal-polyfill";
import { rows, type Sql } from "../../../src/shared/sql";
import type { BookingRow } from "../rows/booking-row";
import { readRefund } from "../rows/refund-row";
import { CAPTURED } from "./captured";
import type { CommissionOf } from "./commission-of";
import { postCapture } from "./post-capture";
import { postRefundPaid, postRefundPromised } from "./post-refund";
import { postRestCapture } from "./post-rest";
import { postReleased, releaseAt, scheduleRelease } from "./release-earnings";

const CAPTURES: readonly string[] = ["confirm", "confirm_instantly"];
const OVER: readonly BookingRow["status"][] = ["completed", "expired", "declined", "cancelled"];

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

type Step = { name: string; to_status: string; at: Date };

/**
 * Posts all that has happened to a booking's money by now, each at the instant at which it happened, as its rows tell
 * it; as often as anybody likes. The booking is locked until the caller's transaction ends.
 */
export async function postHistory(
  tx: Sql,
  booking: BookingRow,
  now: Temporal.Instant,
  commissionOf: CommissionOf | null,
): Promise<void> {
  if (!CAPTURED.includes(booking.payment_status)) return;
  const steps = await rows<Step>(
    tx,
    "SELECT name, to_status, at FROM booking_transition WHERE booking_id = ? ORDER BY id",
    [booking.id],
  );
  const refund = await readRefund(tx, booking.id);
  const captured = steps.findLast(({ name }) => CAPTURES.includes(name))?.at ?? refund?.created_at;
  await postCapture(tx, booking, instantOf(captured ?? booking.created_at), commissionOf);
  const { rest } = booking;
  if (rest?.payment_id && rest.paid_at) {
    await postRestCapture(tx, booking, rest.payment_id, Temporal.Instant.from(rest.paid_at));
  }
  if (refund) await postRefundPromised(tx, booking, refund, instantOf(refund.created_at));
  if (refund?.done_at) await postRefundPaid(tx, booking, refund, instantOf(refund.done_at));
  if (!OVER.includes(booking.status)) return;
  const over = instantOf(steps.findLast(({ to_status }) => to_status === booking.status)?.at ?? booking.created_at);
  const isDue = Temporal.Instant.compare(releaseAt(over), now) <= 0;
  await (isDue ? postReleased(tx, booking, releaseAt(over)) : scheduleRelease(tx, booking, over));
}
