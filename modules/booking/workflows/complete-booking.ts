import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { now as present } from "../../../src/shared/clock";
import { Problem } from "../../../src/shared/problem";
import type { Database } from "../../../src/shared/sql";
import { cancel } from "../../timer/contract";
import { mailGuest, mailSellers, sellerRecipients } from "../announce";
import type { BookingRow } from "../rows/booking-row";
import { type LeaseOutcome, underLease } from "../rows/lease";
import { moveBooking } from "../rows/move-booking";
import { HOLD_TIMER } from "../timer-names";
import { expireHold, isHoldOver } from "./expire-hold";
import { acceptPayment } from "./stages/accept-payment";
import { ensureCaptured } from "./stages/ensure-captured";
import { ensureOrder } from "./stages/ensure-order";

const SYSTEM = { kind: "system", id: null } as const;

function isUnfinished(booking: BookingRow): boolean {
  return booking.status === "held" || booking.status === "confirming";
}

/** confirming → requested or confirmed, with the mails that say so, in one transaction. */
async function settle(
  container: MedusaContainer,
  booking: BookingRow,
  orderId: string,
  now: Temporal.Instant,
): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const instant = booking.booking_mode === "instant";
  const recipients = instant ? [] : await sellerRecipients(container, booking.seller_id);
  await database.transaction(async (tx) => {
    const settled = await moveBooking(tx, booking, {
      name: instant ? "confirm_instantly" : "request",
      actor: SYSTEM,
      now,
      also: { order_id: orderId, ...(instant ? { payment_status: "paid" } : {}) },
    });
    await cancel(tx, HOLD_TIMER, booking.id);
    await mailGuest(tx, instant ? "booking-confirmed" : "booking-requested", settled, now);
    await mailSellers(tx, recipients, settled);
  });
}

async function advance(container: MedusaContainer, booking: BookingRow): Promise<void> {
  const now = present();
  if (isHoldOver(booking, now)) return expireHold(container, booking, now);
  const accepted = booking.status === "held" ? await acceptPayment(container, booking, now) : booking;
  if (!accepted) return expireHold(container, booking, now);
  const orderId = await ensureOrder(container, accepted);
  if (accepted.booking_mode === "instant") await ensureCaptured(container, accepted, orderId);
  await settle(container, accepted, orderId, now);
}

/**
 * The one owner of completion: whoever learns that a booking has been paid calls this, as often as they like.
 * It is no Medusa workflow, because a workflow goes back when it fails: once the money stands, the only way is
 * forward, and each stage looks at what is there before it adds anything.
 * Throws `payment.not_completed`, `payment.unavailable` and `booking.hold_expired`.
 */
export async function completeBooking(container: MedusaContainer, bookingId: string): Promise<LeaseOutcome> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const outcome = await underLease(database, bookingId, isUnfinished, (booking) => advance(container, booking));
  if (outcome.booking.status === "expired") {
    throw new Problem(
      "booking.hold_expired",
      "The time to pay is over and the dates were given back. Nothing was charged.",
    );
  }
  return outcome;
}
