import type { IPaymentModuleService, MedusaContainer, PaymentDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { asProblem, Problem } from "../../../../src/shared/problem";
import type { Database } from "../../../../src/shared/sql";
import { AVAILABILITY, type AvailabilityService } from "../../../availability";
import { commissionBy } from "../../postings/commission-of";
import { postCapture } from "../../postings/post-capture";
import { type BookingRow, takenState } from "../../rows/booking-row";
import { moveBooking } from "../../rows/move-booking";

/** Why a payment is not complete, for the page that asks for another card. */
const REASONS: Partial<Record<string, { reason: string; message: string }>> = {
  [PaymentSessionStatus.ERROR]: { reason: "declined", message: "The card was declined. Please try another one." },
  [PaymentSessionStatus.REQUIRES_MORE]: {
    reason: "requires_action",
    message: "Your bank asks you to confirm this payment.",
  },
  [PaymentSessionStatus.CANCELED]: { reason: "cancelled", message: "This payment was cancelled." },
};
const NOT_STARTED = { reason: "not_started", message: "The payment has not been completed yet." };

async function notCompleted(payments: IPaymentModuleService, sessionId: string): Promise<Problem> {
  const session = await payments.retrievePaymentSession(sessionId, { select: ["id", "status"] });
  const { reason, message } = REASONS[session.status] ?? NOT_STARTED;
  return new Problem("payment.not_completed", message, { reason });
}

async function authorise(container: MedusaContainer, booking: BookingRow): Promise<PaymentDTO> {
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT);
  const sessionId = booking.payment_session_id;
  if (!sessionId) throw new Problem("payment.not_completed", NOT_STARTED.message, { reason: NOT_STARTED.reason });
  try {
    const payment = await payments.authorizePaymentSession(sessionId, {});
    if (payment) return payment;
  } catch (error) {
    if ((error as { type?: unknown }).type !== "not_allowed") {
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`payment of booking ${booking.id}`, error as Error);
      throw new Problem(
        "payment.unavailable",
        "Payment is not available at the moment. Please try again in a few minutes.",
      );
    }
  }
  throw await notCompleted(payments, sessionId);
}

/** The intent is the server's own work; if it says anything but what the booking says, nothing may go on. */
function assertPaysFor(payment: PaymentDTO, booking: BookingRow): void {
  const intent = (payment.data ?? {}) as { amount?: unknown; currency?: unknown; metadata?: { booking_id?: unknown } };
  const right =
    String(intent.amount) === booking.due_minor &&
    intent.currency === booking.currency &&
    intent.metadata?.booking_id === booking.id;
  if (!right) throw new Error(`payment ${payment.id} does not pay for booking ${booking.id}`);
}

/**
 * held → confirming: the payment stands at Stripe, the hold lasts from here on, both in one transaction.
 * Null when the hold was over and somebody else has the dates. Throws `payment.not_completed` with the reason.
 */
export async function acceptPayment(
  container: MedusaContainer,
  booking: BookingRow,
  now: Temporal.Instant,
): Promise<BookingRow | null> {
  const payment = await authorise(container, booking);
  assertPaysFor(payment, booking);
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const availability = container.resolve<AvailabilityService>(AVAILABILITY);
  try {
    return await database.transaction(async (tx) => {
      const moved = await moveBooking(tx, booking, {
        name: "accept_payment",
        actor: { kind: "system", id: null },
        now,
        also: { payment_status: payment.captured_at ? takenState(booking) : "authorised", payment_id: payment.id },
      });
      await availability.promote(tx, booking.id, now);
      if (payment.captured_at) await postCapture(tx, moved, now, commissionBy(container));
      return moved;
    });
  } catch (error) {
    if (asProblem(error)?.code === "availability.taken") return null;
    throw error;
  }
}
