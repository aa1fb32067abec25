import type { MedusaContainer } from "@medusajs/framework/types";
import type { Temporal } from "temporal-polyfill";
import { sellerRecipients } from "../../announce";
import { mailRest, mailSellersUnpaid } from "../../announce-rest";
import { type BookingRow, withRest } from "../../rows/booking-row";
import { SYSTEM } from "../../rows/move-booking";
import { instantOf } from "../../rows/rest-row";
import { isPaid, readIntentOf } from "../stages/ask-stripe";
import { endBooking } from "../stages/end-booking";
import { OWING } from "./charge-rest";
import { settleRest } from "./settle-rest";

/** True when the rest of a booking has not been paid for as long as it may take. */
export function isRestOverdue({ rest, status }: BookingRow, at: Temporal.Instant): boolean {
  const end = instantOf(rest?.grace_ends_at ?? null);
  const isOpen = rest?.state === "failed" || rest?.state === "due";
  return isOpen && end !== null && OWING.includes(status) && end.epochMilliseconds <= at.epochMilliseconds;
}

/**
 * confirmed | in_progress → cancelled, under the booking's lease: the rest was not paid in time, and the deposit goes
 * back as far as the policy says. What was paid in the last moment counts.
 */
export async function cancelUnpaid(
  container: MedusaContainer,
  booking: BookingRow,
  now: Temporal.Instant,
): Promise<void> {
  if (isPaid(await readIntentOf(container, withRest(booking)))) return settleRest(container, booking);
  const recipients = await sellerRecipients(container, booking.seller_id);
  await endBooking(container, booking, {
    name: "cancel_unpaid",
    actor: SYSTEM,
    now,
    reason: "",
    announce: async (tx, ended) => {
      await mailRest(tx, { template: "rest-unpaid", refund_minor: BigInt(ended.refunded_minor) }, ended, now);
      await mailSellersUnpaid(tx, recipients, ended);
    },
  });
}
