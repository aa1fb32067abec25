import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Problem } from "../../../../src/shared/problem";
import { STRIPE, type StripeService } from "../../../stripe";
import type { IntentFacts } from "../../../stripe/contract";
import type { BookingRow } from "../../rows/booking-row";

/** A booking's intent as Stripe has it, or null when none was opened. Throws `payment.unavailable` without an answer. */
export async function readIntentOf(container: MedusaContainer, booking: BookingRow): Promise<IntentFacts | null> {
  if (!booking.payment_intent_id) return null;
  try {
    return await container.resolve<StripeService>(STRIPE).readIntent(booking.payment_intent_id);
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`intent of booking ${booking.id}`, error as Error);
    throw new Problem(
      "payment.unavailable",
      "Payment is not available at the moment. Please try again in a few minutes.",
    );
  }
}

/** True when the money stands: it is authorised, or taken already. */
export function isPaid(intent: IntentFacts | null): boolean {
  return intent?.status === "requires_capture" || intent?.status === "succeeded";
}
