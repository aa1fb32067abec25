import type { IPaymentModuleService, MedusaContainer, PaymentDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { now as present } from "../../../../src/shared/clock";
import { type Database, rows, type Sql } from "../../../../src/shared/sql";
import { mailRest } from "../../announce-rest";
import { postRestCapture } from "../../postings/post-rest";
import { type BookingRow, withRest } from "../../rows/booking-row";
import { changeRest } from "../../rows/rest-row";
import { ensureCaptured } from "../stages/ensure-captured";
import { cancelRestTimers } from "./schedule-rest";

async function authorise(container: MedusaContainer, { id, rest }: BookingRow): Promise<PaymentDTO> {
  if (!rest?.session_id) throw new Error(`the rest of booking ${id} was paid without a session`);
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT);
  const payment = await payments.authorizePaymentSession(rest.session_id, {});
  if (!payment) throw new Error(`the rest of booking ${id} does not stand at Stripe`);
  const intent = (payment.data ?? {}) as { amount?: unknown; metadata?: { booking_id?: unknown } };
  if (String(intent.amount) !== rest.amount_minor || intent.metadata?.booking_id !== id) {
    throw new Error(`payment ${payment.id} does not pay the rest of booking ${id}`);
  }
  return payment;
}

/** Everything that becomes true when the rest has been taken, in one transaction; a second time changes nothing. */
async function writeDown(tx: Sql, booking: BookingRow, paymentId: string): Promise<void> {
  const now = present();
  const facts = { paid_at: now.toString(), payment_id: paymentId, failure_code: null, next_attempt_at: null };
  const from = ["planned", "due", "failed"] as const;
  if (!(await changeRest(tx, booking.id, { from, state: "paid", facts, now }))) return;
  await rows(
    tx,
    "UPDATE booking SET payment_status = 'paid', updated_at = ?::timestamptz WHERE id = ? AND payment_status = 'partial'",
    [now.toString(), booking.id],
  );
  await postRestCapture(tx, booking, paymentId, now);
  await cancelRestTimers(tx, booking);
  await mailRest(tx, { template: "rest-paid" }, booking, now);
}

/**
 * Takes the rest of a booking's price that stands at Stripe, and writes it down; as often as it is called. What the
 * intent is like is asked before. Must be called under the booking's lease.
 */
export async function settleRest(container: MedusaContainer, booking: BookingRow): Promise<void> {
  if (!booking.rest || booking.rest.state === "paid") return;
  if (!booking.order_id) throw new Error(`the rest of booking ${booking.id} was paid without an order`);
  const payment = await authorise(container, booking);
  await ensureCaptured(container, { ...withRest(booking), payment_id: payment.id }, booking.order_id);
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await database.transaction((tx) => writeDown(tx, booking, payment.id));
}
