import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider } from "@medusajs/framework/utils";
import type { StripeClient } from "./stripe-client";

export type ProviderOptions = { apiKey: string };

/** The shape of Medusa's provider, typed here for the reason given in `stripe-client.ts`. */
declare class StripeProviderService extends AbstractPaymentProvider<ProviderOptions> {
  static identifier: string;
  protected stripe_: StripeClient;
  constructor(cradle: Record<string, unknown>, options: ProviderOptions);
  normalizePaymentIntentParameters(extra?: Record<string, unknown>): Record<string, unknown>;
  executeWithRetry<T>(apiCall: () => Promise<T>, maxRetries?: number): Promise<T>;
  initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput>;
  authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput>;
  capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput>;
  cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput>;
  deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput>;
  refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput>;
  retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput>;
  updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput>;
  getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput>;
  getWebhookActionAndData(data: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult>;
  protected buildError(message: string, error: Error): Error;
}

/** Medusa's own Stripe provider, from a path that the package does not document: its version is pinned. */
export const MedusaStripeProvider = (
  require("@medusajs/payment-stripe/dist/services") as { StripeProviderService: typeof StripeProviderService }
).StripeProviderService;
