import type { IOrderModuleService, IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils";
import { now as present } from "../../../src/shared/clock";
import { type Database, rows, type Sql } from "../../../src/shared/sql";
import { commissionBy } from "../postings/commission-of";
import { postCapture } from "../postings/post-capture";
import { postRefundPaid, postRefundPromised } from "../postings/post-refund";
import { scheduleRelease } from "../postings/release-earnings";
import { type BookingRow, isTaken, type PaymentState, paidMinor, takenState } from "../rows/booking-row";
import { type LeaseOutcome, underLease } from "../rows/lease";
import { firstPaymentLines } from "../rows/paid-lines";
import { insertRefund, markRefunded, readRefund } from "../rows/refund-row";
import { readIntentOf } from "./stages/ask-stripe";
import { ensureCaptured } from "./stages/ensure-captured";
import { refundAcross } from "./stages/refund-across";

const ENDED: readonly BookingRow["status"][] = ["expired", "declined", "cancelled"];

/** True while a booking that has ended holds money that it must not hold. */
export function isUnsettled(booking: BookingRow): boolean {
  if (!ENDED.includes(booking.status)) return false;
  return booking.payment_status === "authorised" || (isTaken(booking) && booking.refunded_minor !== "0");
}

async function setPaymentStatus(sql: Sql, booking: BookingRow, status: PaymentState): Promise<void> {
  await rows(sql, "UPDATE booking SET payment_status = ?, updated_at = ?::timestamptz WHERE id = ?", [
    status,
    present().toString(),
    booking.id,
  ]);
}

async function cancelOrder(container: MedusaContainer, booking: BookingRow): Promise<void> {
  if (!booking.order_id) return;
  const orders: IOrderModuleService = container.resolve(Modules.ORDER);
  const [order] = await orders.listOrders({ id: booking.order_id }, { select: ["id", "status"] });
  if (order && order.status !== "canceled") await orders.cancel(order.id);
}

/**
 * A capture that a crash cut short went through although the booking has ended without one: what was taken is paid
 * back whole.
 */
async function owePaidInFull(container: MedusaContainer, booking: BookingRow): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  if (!booking.order_id) throw new Error(`booking ${booking.id} was captured without an order`);
  await ensureCaptured(container, booking, booking.order_id);
  await database.transaction(async (tx) => {
    await rows(tx, "UPDATE booking SET payment_status = ?, refunded_minor = due_minor WHERE id = ?", [
      takenState(booking),
      booking.id,
    ]);
    const id = generateEntityId(undefined, "bkr");
    const lines = firstPaymentLines(booking).map(({ code, amount_minor }) => ({ code, amount_minor }));
    const now = present();
    const amount_minor = BigInt(booking.due_minor);
    await insertRefund(tx, { id, booking_id: booking.id, amount_minor, lines, now });
    await postCapture(tx, booking, now, commissionBy(container));
    await postRefundPromised(tx, booking, { id, amount_minor: booking.due_minor, lines }, now);
    // A fee that a refund does not give back, and nothing else, may be left.
    await scheduleRelease(tx, booking, now);
  });
}

async function letGo(container: MedusaContainer, booking: BookingRow): Promise<"unpaid" | "captured"> {
  const intent = await readIntentOf(container, booking);
  if (intent?.status === "succeeded") return "captured";
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT);
  if (booking.payment_id) await payments.cancelPayment(booking.payment_id);
  return "unpaid";
}

async function settle(container: MedusaContainer, booking: BookingRow): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  if (booking.payment_status === "authorised") {
    if ((await letGo(container, booking)) === "unpaid") {
      await cancelOrder(container, booking);
      await setPaymentStatus(database, booking, "unpaid");
      return;
    }
    await owePaidInFull(container, booking);
  }
  const refund = await readRefund(database, booking.id);
  if (!refund) throw new Error(`booking ${booking.id} owes a refund that was never fixed`);
  await refundAcross(container, booking, refund);
  await cancelOrder(container, booking);
  await database.transaction(async (tx) => {
    const now = present();
    await markRefunded(tx, refund.id, now);
    await postRefundPaid(tx, booking, refund, now);
    await setPaymentStatus(
      tx,
      booking,
      BigInt(refund.amount_minor) === paidMinor(booking) ? "refunded" : "partly_refunded",
    );
  });
}

/**
 * Brings the money of a booking that has ended to what the booking says: an authorisation is let go, a refund is
 * made. Called at once, by the outbox until it is done, and by the reconciler; as often as they like.
 * Throws when Stripe does not answer: nothing is lost, it is tried again.
 */
export async function settlePayment(container: MedusaContainer, bookingId: string): Promise<LeaseOutcome> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return underLease(database, bookingId, isUnsettled, (booking) => settle(container, booking));
}

/** The same for whoever waits for an answer: a failure is written down, and the outbox goes on. */
export async function settleIfPossible(container: MedusaContainer, bookingId: string): Promise<void> {
  try {
    await settlePayment(container, bookingId);
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`the payment of booking ${bookingId} is settled later: ${error instanceof Error ? error.message : error}`);
  }
}
