import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Problem } from "../../../../src/shared/problem";
import type { Database } from "../../../../src/shared/sql";
import { STRIPE, type StripeService } from "../../../stripe";
import { type BookingRow, withRest } from "../../rows/booking-row";
import { type LeaseOutcome, underLease } from "../../rows/lease";
import { isPaid, readIntentOf } from "../stages/ask-stripe";
import { OWING } from "./charge-rest";
import { openRest } from "./open-rest";
import { settleRest } from "./settle-rest";

/** True while the rest of a booking can be paid. */
export function isOwed({ rest, status }: BookingRow): boolean {
  return rest !== null && rest.state !== "paid" && rest.state !== "void" && OWING.includes(status);
}

/**
 * What a browser needs to pay the rest of a booking itself, before it is due or after the card was declined.
 * Throws `booking.transition_refused` when nothing is owed.
 */
export async function openRestForGuest(container: MedusaContainer, bookingId: string): Promise<string> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  let secret: string | null = null;
  const { booking, pending } = await underLease(database, bookingId, isOwed, async (one) => {
    const { intent } = await openRest(container, one);
    secret = await container.resolve<StripeService>(STRIPE).secretOf(intent.id);
  });
  if (secret) return secret;
  if (pending) throw new Problem("row.conflict", "This booking is being worked on. Please try again in a moment.");
  throw new Problem("booking.transition_refused", "Nothing is left to be paid for this booking.", {
    status: booking.status === "confirming" ? "held" : booking.status,
  });
}

/** Takes the rest if it stands at Stripe; answers whether it does. Under the booking's lease. */
async function settleIfPaid(container: MedusaContainer, booking: BookingRow): Promise<void> {
  if (isPaid(await readIntentOf(container, withRest(booking)))) await settleRest(container, booking);
}

/**
 * The rest may have been paid, by whoever: a browser, a webhook and the reconciler call this as often as they like.
 * A booking whose rest has not been paid stays as it is.
 */
export async function completeRest(container: MedusaContainer, bookingId: string): Promise<LeaseOutcome> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return underLease(database, bookingId, isOwed, (booking) => settleIfPaid(container, booking));
}
