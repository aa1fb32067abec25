import type { PaymentIntent, Stripe } from "@stripe/stripe-js";

/** How far a payment has come before this page was opened. */
export type Progress = "paid" | "halfway" | "open" | "gone";

const PROGRESS: Partial<Record<PaymentIntent.Status, Progress>> = {
  requires_capture: "paid",
  succeeded: "paid",
  processing: "paid",
  requires_action: "halfway",
  canceled: "gone",
};

/** True for what needs nothing more from the visitor. */
export function isPaid(status: PaymentIntent.Status | undefined): boolean {
  return status !== undefined && PROGRESS[status] === "paid";
}

/**
 * Looks how far the payment is: a reload after paying, a return from the bank's page, an authentication that was
 * left halfway. What cannot be looked up is offered to be paid; the provider refuses to take money twice.
 */
export async function progressOf(stripe: Stripe, clientSecret: string): Promise<Progress> {
  const { paymentIntent } = await stripe.retrievePaymentIntent(clientSecret);
  return (paymentIntent && PROGRESS[paymentIntent.status]) ?? "open";
}
