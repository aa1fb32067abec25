import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import type { Database } from "../../../src/shared/sql";
import { AVAILABILITY, type AvailabilityService } from "../../availability";
import { cancel } from "../../timer/contract";
import { mailGuest, mailSellers, sellerRecipients } from "../announce";
import type { BookingRow } from "../rows/booking-row";
import { moveBooking, SYSTEM } from "../rows/move-booking";
import { HOLD_TIMER } from "../timer-names";

/** True when a booking is held and its time is over at an instant. */
export function isHoldOver(booking: BookingRow, now: Temporal.Instant): boolean {
  return booking.status === "held" && booking.hold_expires_at.getTime() <= now.epochMilliseconds;
}

/** Cancels whatever could still be paid. An authorisation that stands already is let go: nobody pays for nothing. */
async function cancelPayment(container: MedusaContainer, booking: BookingRow): Promise<void> {
  if (!booking.payment_session_id) return;
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT);
  const [session] = await payments.listPaymentSessions({ id: booking.payment_session_id }, { relations: ["payment"] });
  if (!session) return;
  if (session.payment) await payments.cancelPayment(session.payment.id);
  else await payments.deletePaymentSession(session.id);
}

/**
 * held → expired, under the booking's lease: the intent is cancelled first, then the dates are free. When Stripe
 * does not answer, nothing has changed and the caller tries again.
 * `wasPaid`: the guest paid after the time was over, when somebody else had the dates already; both sides are told.
 */
export async function expireHold(
  container: MedusaContainer,
  booking: BookingRow,
  now: Temporal.Instant,
  wasPaid = false,
): Promise<void> {
  await cancelPayment(container, booking);
  const recipients = wasPaid ? await sellerRecipients(container, booking.seller_id) : [];
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const availability = container.resolve<AvailabilityService>(AVAILABILITY);
  await database.transaction(async (tx) => {
    const expired = await moveBooking(tx, booking, { name: "expire_hold", actor: SYSTEM, now });
    await availability.release(tx, booking.id, now);
    await cancel(tx, HOLD_TIMER, booking.id);
    if (!wasPaid) return;
    await mailGuest(tx, { template: "payment-too-late" }, expired, now);
    await mailSellers(tx, { template: "payment-too-late-seller" }, recipients, expired);
  });
}
