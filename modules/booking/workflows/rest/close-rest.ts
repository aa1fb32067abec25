import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import type { Database, Sql } from "../../../../src/shared/sql";
import { STRIPE, type StripeService } from "../../../stripe";
import { type BookingRow, readBooking, withRest } from "../../rows/booking-row";
import { changeRest } from "../../rows/rest-row";
import { isPaid, readIntentOf } from "../stages/ask-stripe";
import { cancelRestTimers } from "./schedule-rest";
import { settleRest } from "./settle-rest";

/**
 * Makes sure that nobody can pay the rest of a booking any more, before the booking ends: its intent is cancelled, or
 * what has been paid meanwhile is taken first. Answers the booking as it then is. A crash after it leaves a booking
 * whose rest is simply opened anew. Throws `payment.unavailable` when Stripe does not answer.
 */
export async function closeRest(container: MedusaContainer, booking: BookingRow): Promise<BookingRow> {
  const { rest } = booking;
  if (!rest?.intent_id || rest.state === "paid" || rest.state === "void") return booking;
  const intent = await readIntentOf(container, withRest(booking));
  if (isPaid(intent)) {
    await settleRest(container, booking);
    const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    return (await readBooking(database, booking.id)) ?? booking;
  }
  await container.resolve<StripeService>(STRIPE).cancelIntent(rest.intent_id);
  return booking;
}

/** What was left is not owed any more, in the transaction that ends the booking. */
export async function voidRest(tx: Sql, booking: BookingRow, now: Temporal.Instant): Promise<void> {
  if (!booking.rest) return;
  await changeRest(tx, booking.id, { from: ["planned", "due", "failed"], state: "void", now });
  await cancelRestTimers(tx, booking);
}
