import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { toMajor } from "../../../../src/shared/money";
import { Problem } from "../../../../src/shared/problem";
import { type Database, rows } from "../../../../src/shared/sql";
import { type OpenPaymentData, STRIPE_PROVIDER_ID } from "../../../stripe/contract";
import { type BookingRow, readBooking } from "../../rows/booking-row";

type Opened = { session_id: string; collection_id: string; intent_id: string; client_secret: string };

async function openSession(payments: IPaymentModuleService, booking: BookingRow): Promise<Opened> {
  const amount = toMajor(BigInt(booking.due_minor), booking.currency);
  const money = { currency_code: booking.currency, amount };
  const [collection] = await payments.createPaymentCollections([money]);
  if (!collection) throw new Error("no payment collection was made");
  const data: OpenPaymentData = { metadata: { booking_id: booking.id }, description: booking.reference };
  const session = await payments.createPaymentSession(collection.id, {
    provider_id: STRIPE_PROVIDER_ID,
    ...money,
    data,
  });
  const { id, client_secret } = session.data ?? {};
  if (typeof id !== "string" || typeof client_secret !== "string") {
    // Stripe's answer to a failure of its own is no intent at all: there is nothing that could be paid.
    throw new Error(`the payment session ${session.id} has no intent`);
  }
  return { session_id: session.id, collection_id: collection.id, intent_id: id, client_secret };
}

async function keepSession(container: MedusaContainer, bookingId: string, opened: Opened): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await rows(
    database,
    "UPDATE booking SET payment_collection_id = ?, payment_session_id = ?, payment_intent_id = ? WHERE id = ?",
    [opened.collection_id, opened.session_id, opened.intent_id, bookingId],
  );
}

/** Opens the payment of a held booking for exactly what is due now, and answers the client secret. */
export async function openPayment(container: MedusaContainer, bookingId: string): Promise<string> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const booking = await readBooking(database, bookingId);
  if (!booking) throw new Error(`booking ${bookingId} is gone`);
  try {
    const opened = await openSession(container.resolve(Modules.PAYMENT), booking);
    await keepSession(container, bookingId, opened);
    return opened.client_secret;
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`payment of booking ${bookingId}`, error as Error);
    throw new Problem(
      "payment.unavailable",
      "Payment is not available at the moment. Please try again in a few minutes.",
    );
  }
}
