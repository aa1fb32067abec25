import type { IOrderModuleService, IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { toMajor } from "../../../../src/shared/money";
import { STRIPE, type StripeService } from "../../../stripe";
import type { BookingRow } from "../../rows/booking-row";
import type { RefundRow } from "../../rows/refund-row";

type MedusaRefund = { id: string; amount: number; note?: string | null };
type Payments = IPaymentModuleService & { deleteRefunds(ids: string[]): Promise<void> };

/** Medusa's record of a booking's refund; our id stands in its note. */
async function findRefund(payments: Payments, paymentId: string, refund: RefundRow): Promise<MedusaRefund | undefined> {
  const { refunds } = await payments.retrievePayment(paymentId, { relations: ["refunds"] });
  return (refunds as unknown as MedusaRefund[] | undefined)?.find((one) => one.note === refund.id);
}

/**
 * Medusa writes a refund down before it asks Stripe. One that Stripe does not know was cut short by a crash: it is
 * forgotten here, so that it can be made. Answers the record when Stripe knows it.
 */
async function madeAtStripe(
  container: MedusaContainer,
  payments: Payments,
  booking: BookingRow,
  found: MedusaRefund,
): Promise<MedusaRefund | undefined> {
  const known = await container.resolve<StripeService>(STRIPE).refundsOf(booking.payment_intent_id ?? "");
  if (known.some((one) => one.refund_id === found.id)) return found;
  await payments.deleteRefunds([found.id]);
  return undefined;
}

/** The order's total stays what was agreed; its transactions say what has been paid and paid back. */
async function bookOnOrder(container: MedusaContainer, booking: BookingRow, refund: MedusaRefund): Promise<void> {
  const orders: IOrderModuleService = container.resolve(Modules.ORDER);
  if (!booking.order_id) return;
  const known = await orders.listOrderTransactions({ order_id: booking.order_id }, { select: ["reference_id"] });
  if (known.some((one) => one.reference_id === refund.id)) return;
  await orders.addOrderTransactions({
    order_id: booking.order_id,
    amount: -refund.amount,
    currency_code: booking.currency,
    reference: "refund",
    reference_id: refund.id,
  });
}

/**
 * Pays back what a booking's refund says, once, however often it is called: what Stripe shows decides whether it
 * has been done. Must be called under the booking's lease. Throws when Stripe or Medusa refuses.
 */
export async function ensureRefunded(
  container: MedusaContainer,
  booking: BookingRow,
  refund: RefundRow,
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT) as Payments;
  const paymentId = booking.payment_id;
  if (!paymentId) throw new Error(`booking ${booking.id} has no payment to pay back`);
  const amount = toMajor(BigInt(refund.amount_minor), booking.currency);
  const found = await findRefund(payments, paymentId, refund);
  let made = found && (await madeAtStripe(container, payments, booking, found));
  if (!made) {
    await payments.refundPayment({ payment_id: paymentId, amount, note: refund.id });
    made = await findRefund(payments, paymentId, refund);
  }
  if (!made) throw new Error(`the refund ${refund.id} is not on its payment right after it was made`);
  await bookOnOrder(container, booking, { ...made, amount });
}
