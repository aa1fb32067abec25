import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { now as present } from "../../../../src/shared/clock";
import type { Database } from "../../../../src/shared/sql";
import type { IntentFacts } from "../../../stripe/contract";
import { type BookingRow, withRest } from "../../rows/booking-row";
import { changeRest } from "../../rows/rest-row";
import { readIntentOf } from "../stages/ask-stripe";
import { customerOf, openSession } from "../steps/open-payment";

/** A booking whose rest can be paid, and how far that is at Stripe. */
type OpenRest = { booking: BookingRow; intent: IntentFacts };

/**
 * The one intent that a booking's rest is paid with, whoever pays it: opened when there is none, and anew when it was
 * cancelled. It is not confirmed here: an intent that a crash loses between Stripe and our row can be paid by nobody,
 * and the reconciler cancels it. Must be called under the booking's lease.
 */
export async function openRest(container: MedusaContainer, booking: BookingRow): Promise<OpenRest> {
  const { rest } = booking;
  if (!rest) throw new Error(`booking ${booking.id} has nothing left to be paid`);
  const known = await readIntentOf(container, withRest(booking));
  if (known && known.status !== "canceled") return { booking, intent: known };
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const stripe_customer_id = rest.stripe_customer_id ?? (await customerOf(container, booking));
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT);
  const { amount_minor } = rest;
  const opened = await openSession(payments, booking, {
    amount_minor,
    customer_id: stripe_customer_id,
    save_card: false,
  });
  const facts = {
    stripe_customer_id,
    collection_id: opened.collection_id,
    session_id: opened.session_id,
    intent_id: opened.intent_id,
    payment_id: null,
  };
  const from = ["planned", "due", "failed"] as const;
  if (!(await changeRest(database, booking.id, { from, facts, now: present() }))) {
    throw new Error(`the rest of booking ${booking.id} is not open`);
  }
  const again = { ...booking, rest: { ...rest, ...facts } };
  const intent = await readIntentOf(container, withRest(again));
  if (!intent) throw new Error(`the rest of booking ${booking.id} has no intent right after it was opened`);
  return { booking: again, intent };
}
