import type {
  CapturePaymentInput,
  CapturePaymentOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
} from "@medusajs/framework/types";
import { BigNumber } from "@medusajs/framework/utils";
import { env } from "../../../src/shared/env";
import { isCurrency, toMinor } from "../../../src/shared/money";
import { amountToCapture, intentMetadata, intentParameters } from "./intent-parameters";
import { MedusaStripeProvider, type ProviderOptions } from "./medusa-stripe-provider";
import { createStripeClient, type PaymentIntent } from "./stripe-client";

/** True when Stripe refuses a capture because the intent has been captured before: a repeat, not a failure. */
function isAlreadyCaptured(error: unknown): error is { payment_intent: PaymentIntent } {
  if (typeof error !== "object" || error === null) return false;
  const { code, payment_intent } = error as { code?: unknown; payment_intent?: { status?: unknown } };
  return code === "payment_intent_unexpected_state" && payment_intent?.status === "succeeded";
}

/**
 * Medusa's Stripe provider with three things changed: the client may speak to the stand-in, what a session's data
 * may say is decided here and not in the browser, and a capture names its amount.
 */
export class BookingStripeProvider extends MedusaStripeProvider {
  static override identifier = "stripe";

  constructor(cradle: Record<string, unknown>, options: ProviderOptions) {
    super(cradle, options);
    this.stripe_ = createStripeClient(options.apiKey, env().STRIPE_API_BASE);
  }

  override normalizePaymentIntentParameters(extra?: Record<string, unknown>): Record<string, unknown> {
    return intentParameters(extra);
  }

  /** The client repeats a failed connection itself, under the same idempotency key; nested twice it would take a minute. */
  override executeWithRetry<T>(apiCall: () => Promise<T>): Promise<T> {
    return super.executeWithRetry(apiCall, 0);
  }

  override initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const { session_id, description, save_card } = input.data ?? {};
    // A card is only kept for a customer, whom the context names: that is the server's, whatever the data says.
    const keeps = save_card === true && typeof input.context?.account_holder?.data?.id === "string";
    return super.initiatePayment({
      ...input,
      data: { session_id, description, metadata: intentMetadata(input.data), ...(keeps ? { save_card: true } : {}) },
    });
  }

  /**
   * Refunds under Medusa's refund id, which also goes into the metadata: a key is forgotten after a day, and only
   * what Stripe shows tells whether a refund that a crash cut short was made.
   */
  override async refundPayment({ amount, data, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const { id, currency } = (data ?? {}) as { id?: unknown; currency?: unknown };
    if (typeof id !== "string" || typeof currency !== "string" || !isCurrency(currency)) {
      throw new Error("a payment without a PaymentIntent cannot be refunded");
    }
    const refundId = context?.idempotency_key;
    try {
      await this.stripe_.refunds.create(
        {
          payment_intent: id,
          amount: Number(toMinor(new BigNumber(amount).numeric, currency)),
          metadata: refundId ? { refund_id: refundId } : {},
        },
        { idempotencyKey: refundId },
      );
    } catch (error) {
      throw this.buildError("The refund could not be made", error as Error);
    }
    return { data: data ?? {} };
  }

  override async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const id = data?.id;
    if (typeof id !== "string") throw new Error("a payment without a PaymentIntent cannot be captured");
    try {
      const captured = await this.stripe_.paymentIntents.capture(
        id,
        { amount_to_capture: amountToCapture(data) },
        { idempotencyKey: context?.idempotency_key },
      );
      return { data: captured };
    } catch (error) {
      if (isAlreadyCaptured(error)) return { data: error.payment_intent };
      throw this.buildError("The payment could not be captured", error as Error);
    }
  }
}
