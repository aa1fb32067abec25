import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import type { Database } from "../../../src/shared/sql";
import { STRIPE, type StripeService } from "../../stripe";
import { postProcessingFee } from "../postings/post-processing-fee";
import { readBooking, withRest } from "../rows/booking-row";

/**
 * Asks Stripe what it has kept of a booking's first payment, or of its second, and posts it; as often as anybody likes. Where Stripe has no
 * balance transaction, nothing is posted. A fee in another currency than the booking's, which is what is settled in
 * another one, cannot be posted beside the booking's money: it is left to a person.
 */
export async function postFee(container: MedusaContainer, bookingId: string, isRest = false): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const found = await readBooking(database, bookingId);
  const booking = found && isRest ? withRest(found) : found;
  if (!booking?.payment_intent_id) return;
  const fee = await container.resolve<StripeService>(STRIPE).feeKeptOf(booking.payment_intent_id);
  if (!fee) return;
  if (fee.currency !== booking.currency) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`the processing fee of booking ${bookingId} is in ${fee.currency} and was not posted`);
    return;
  }
  const at = Temporal.Instant.fromEpochMilliseconds(fee.created_seconds * 1000);
  await database.transaction((tx) => postProcessingFee(tx, booking, fee.amount_minor, at));
}
