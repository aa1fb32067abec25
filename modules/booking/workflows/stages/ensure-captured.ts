import type {
  IOrderModuleService,
  IPaymentModuleService,
  MedusaContainer,
  PaymentDTO,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import { asProblem, Problem } from "../../../../src/shared/problem";
import type { BookingRow } from "../../rows/booking-row";

async function readPayment(container: MedusaContainer, id: string): Promise<PaymentDTO> {
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT);
  return payments.retrievePayment(id, { relations: ["captures"] });
}

/**
 * A capture that was written down and never answered (the process died in between) blocks every later one:
 * Medusa counts it as captured. Asking again is safe, since Stripe captures an intent once.
 */
async function forgetUnansweredCaptures(container: MedusaContainer, payment: PaymentDTO): Promise<void> {
  const ids = (payment.captures ?? []).map((capture) => capture.id);
  if (payment.captured_at || ids.length === 0) return;
  const payments = container.resolve(Modules.PAYMENT) as IPaymentModuleService & {
    deleteCaptures(ids: string[]): Promise<void>;
  };
  await payments.deleteCaptures(ids);
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

/**
 * Captures what a booking's payment is authorised for, once, and books it on the order.
 * Throws `payment.failed` when Stripe refuses: an authorisation that has lapsed, say.
 */
export async function ensureCaptured(container: MedusaContainer, booking: BookingRow, orderId: string): Promise<void> {
  if (!booking.payment_id) throw new Error(`booking ${booking.id} has no payment to capture`);
  const payment = await readPayment(container, booking.payment_id);
  if (!payment.captured_at) {
    await forgetUnansweredCaptures(container, payment);
    try {
      await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } });
    } catch (error) {
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`capture for booking ${booking.id}`, error as Error);
      throw (
        asProblem(error) ??
        new Problem("payment.failed", "The payment could not be taken. Nothing has been booked yet.")
      );
    }
  }
  await bookCapturesOnOrder(container, await readPayment(container, payment.id), orderId);
}
