/** What is used of a PaymentIntent, as Stripe sends it. */
export type PaymentIntent = { id: string; status: string; amount: number; currency: string; [field: string]: unknown };

type RequestOptions = { idempotencyKey?: string };

/** The part of Stripe's client that is called here; Medusa's provider calls the rest. */
export type StripeClient = {
  paymentIntents: {
    capture(id: string, parameters: { amount_to_capture?: number }, options?: RequestOptions): Promise<PaymentIntent>;
  };
  refunds: {
    create(
      parameters: { payment_intent: string; amount: number; metadata: Record<string, string> },
      options?: RequestOptions,
    ): Promise<{ id: string }>;
  };
};

type ClientOptions = {
  timeout: number;
  maxNetworkRetries: number;
  telemetry: boolean;
  host?: string;
  port?: string;
  protocol?: "http" | "https";
};

/**
 * Version 15, because Medusa's provider was written against it: a newer client drops the idempotency key of its
 * captures and cancellations. It is loaded without its typings, which declare the module "stripe" for the whole
 * program and would give version 23 the wrong types.
 */
const Stripe15 = require("stripe-15") as new (apiKey: string, options: ClientOptions) => StripeClient;

/** One request's time limit. With one retry it stays below the lease of a booking that waits for the answer. */
const TIMEOUT_MS = 8_000;
const RETRIES = 1;

/** A Stripe client. `apiBase` (such as `http://127.0.0.1:4010`) leads it to the stand-in; without it, it speaks to Stripe. */
export function createStripeClient(apiKey: string, apiBase?: string): StripeClient {
  const options: ClientOptions = { timeout: TIMEOUT_MS, maxNetworkRetries: RETRIES, telemetry: false };
  if (!apiBase) return new Stripe15(apiKey, options);
  const url = new URL(apiBase);
  const protocol = url.protocol === "http:" ? "http" : "https";
  const port = url.port || (protocol === "http" ? "80" : "443");
  return new Stripe15(apiKey, { ...options, host: url.hostname, port, protocol });
}
