import type {
  IPaymentModuleService,
  MedusaContainer,
  PaymentAccountHolderDTO,
  PaymentProviderContext,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { toMajor } from "../../../../src/shared/money";
import { Problem } from "../../../../src/shared/problem";
import { type Database, rows } from "../../../../src/shared/sql";
import { STRIPE, type StripeService } from "../../../stripe";
import { type OpenPaymentData, STRIPE_PROVIDER_ID } from "../../../stripe/contract";
import { type BookingRow, readBooking } from "../../rows/booking-row";

type Opened = { session_id: string; collection_id: string; intent_id: string; client_secret: string };

type Asked = {
  /** What is paid now, in minor units. */
  amount_minor: string;
  /** The customer at Stripe whose card pays; null for a payment that has no later one. */
  customer_id: string | null;
  /** Whether the card that pays is kept for later payments. */
  save_card: boolean;
};

/** Opens a payment of a booking for an amount: its collection, session and intent. */
export async function openSession(
  payments: IPaymentModuleService,
  booking: BookingRow,
  { amount_minor, customer_id, save_card }: Asked,
): Promise<Opened> {
  const amount = toMajor(BigInt(amount_minor), booking.currency);
  const money = { currency_code: booking.currency, amount };
  const [collection] = await payments.createPaymentCollections([money]);
  if (!collection) throw new Error("no payment collection was made");
  const data: OpenPaymentData = { metadata: { booking_id: booking.id }, description: booking.reference, save_card };
  const session = await payments.createPaymentSession(collection.id, {
    provider_id: STRIPE_PROVIDER_ID,
    ...money,
    data,
    ...(customer_id ? { context: contextOf(customer_id) } : {}),
  });
  const { id, client_secret } = session.data ?? {};
  if (typeof id !== "string" || typeof client_secret !== "string") {
    // Stripe's answer to a failure of its own is no intent at all: there is nothing that could be paid.
    throw new Error(`the payment session ${session.id} has no intent`);
  }
  return { session_id: session.id, collection_id: collection.id, intent_id: id, client_secret };
}

/** Whom Stripe charges; Medusa has no account holders of its own here. */
function contextOf(customerId: string): PaymentProviderContext {
  return { account_holder: { id: customerId, data: { id: customerId } } as unknown as PaymentAccountHolderDTO };
}

/** Who the payer of a booking is at Stripe: the account, or the contact of this one booking. */
export async function customerOf(container: MedusaContainer, booking: BookingRow): Promise<string> {
  return container.resolve<StripeService>(STRIPE).cards.customerFor({
    owner: booking.customer_id ? `account:${booking.customer_id}` : `booking:${booking.id}`,
    name: booking.contact_name,
    email: booking.contact_email,
  });
}

/** Who pays: known to Stripe where the card is kept, or where an account may have saved one before. */
async function payerOf(container: MedusaContainer, booking: BookingRow): Promise<string | null> {
  if (booking.rest) return customerOf(container, booking);
  if (!booking.customer_id) return null;
  return container.resolve<StripeService>(STRIPE).cards.findCustomer(`account:${booking.customer_id}`);
}

async function keepSession(container: MedusaContainer, bookingId: string, opened: Opened): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await rows(
    database,
    "UPDATE booking SET payment_collection_id = ?, payment_session_id = ?, payment_intent_id = ? WHERE id = ?",
    [opened.collection_id, opened.session_id, opened.intent_id, bookingId],
  );
}

async function keepCustomer(database: Database, bookingId: string, customerId: string): Promise<void> {
  await rows(database, "UPDATE booking_rest SET stripe_customer_id = ? WHERE booking_id = ?", [customerId, bookingId]);
}

/** Opens the payment of a held booking for exactly what is due now, and answers the client secret. */
export async function openPayment(container: MedusaContainer, bookingId: string): Promise<string> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const booking = await readBooking(database, bookingId);
  if (!booking) throw new Error(`booking ${bookingId} is gone`);
  try {
    const customer_id = await payerOf(container, booking);
    const opened = await openSession(container.resolve(Modules.PAYMENT), booking, {
      amount_minor: booking.due_minor,
      customer_id,
      save_card: booking.rest !== null,
    });
    await keepSession(container, bookingId, opened);
    if (booking.rest && customer_id) await keepCustomer(database, bookingId, customer_id);
    return opened.client_secret;
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`payment of booking ${bookingId}`, error as Error);
    throw new Problem(
      "payment.unavailable",
      "Payment is not available at the moment. Please try again in a few minutes.",
    );
  }
}
