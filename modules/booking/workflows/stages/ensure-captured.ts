import type {
  IOrderModuleService,
  IPaymentModuleService,
  MedusaContainer,
  PaymentDTO,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, PaymentEvents } from "@medusajs/framework/utils";
import { asProblem, Problem } from "../../../../src/shared/problem";
import type { BookingRow } from "../../rows/booking-row";

/**
 * A capture that was written down and never answered (the process died in between) blocks every later one:
 * Medusa counts it as captured. Asking again is safe, since Stripe captures an intent once. False when there is none.
 */
async function forgetUnansweredCaptures(container: MedusaContainer, id: string): Promise<boolean> {
  const payments = container.resolve(Modules.PAYMENT) as IPaymentModuleService & {
    deleteCaptures(ids: string[]): Promise<void>;
  };
  const payment = await payments.retrievePayment(id, { relations: ["captures"] });
  const ids = (payment.captures ?? []).map((one) => one.id);
  if (payment.captured_at || ids.length === 0) return false;
  await payments.deleteCaptures(ids);
  return true;
}

/** The order knows of the payment only after the capture; a process that died in between left it unpaid. */
async function bookCapturesOnOrder(container: MedusaContainer, payment: PaymentDTO, orderId: string): Promise<void> {
  const orders: IOrderModuleService = container.resolve(Modules.ORDER);
  const captures = payment.captures ?? [];
  const known = await orders.listOrderTransactions({ order_id: orderId }, { select: ["reference_id"] });
  const missing = captures.filter((capture) => !known.some((one) => one.reference_id === capture.id));
  for (const capture of missing) {
    await orders.addOrderTransactions({
      order_id: orderId,
      amount: capture.amount,
      currency_code: payment.currency_code,
      reference: "capture",
      reference_id: capture.id,
    });
  }
}

async function capture(container: MedusaContainer, id: string): Promise<PaymentDTO> {
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT);
  try {
    return await payments.capturePayment({ payment_id: id });
  } catch (error) {
    if (!(await forgetUnansweredCaptures(container, id))) throw error;
    return await payments.capturePayment({ payment_id: id });
  }
}

/**
 * Captures what a booking's payment is authorised for, once, and books it on the order. By the payment module and not
 * by Medusa's workflow around it, which books it on the order, too, by reading what is known here (ARCHITECTURE.md).
 * A payment that has been captured stays as it is. Throws `payment.failed` when Stripe refuses: an authorisation that
 * has lapsed, say.
 */
export async function ensureCaptured(container: MedusaContainer, booking: BookingRow, orderId: string): Promise<void> {
  const id = booking.payment_id;
  if (!id) throw new Error(`booking ${booking.id} has no payment to capture`);
  let captured: PaymentDTO;
  try {
    captured = await capture(container, id);
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`capture for booking ${booking.id}`, error as Error);
    throw (
      asProblem(error) ?? new Problem("payment.failed", "The payment could not be taken. Nothing has been booked yet.")
    );
  }
  await bookCapturesOnOrder(container, captured, orderId);
  // As Medusa's workflow does, for whoever listens.
  await container.resolve(Modules.EVENT_BUS).emit({ name: PaymentEvents.CAPTURED, data: { id } });
}
