import type { ShippingRecord } from "./address";
import type { Metadata } from "./metadata";

export const intentStatuses = [
  "requires_payment_method",
  "requires_confirmation",
  "requires_action",
  "requires_capture",
  "succeeded",
  "canceled",
] as const;
export type IntentStatus = (typeof intentStatuses)[number];

export type CancellationReason = "abandoned" | "duplicate" | "fraudulent" | "requested_by_customer";

/** Why the last confirmation failed. The method is the one that was tried. */
export type LastPaymentError =
  | {
      kind: "declined";
      chargeId: string;
      code: string;
      declineCode: string | null;
      message: string;
      paymentMethodId: string;
    }
  | { kind: "authentication_failed"; paymentMethodId: string };

export type NextAction = { kind: "redirect_to_url"; returnUrl: string } | { kind: "use_stripe_sdk"; source: string };

/** A PaymentIntent as it is kept. Invariant: received and capturable are never more than the amount. */
export type PaymentIntentRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  clientSecret: string;
  status: IntentStatus;
  amountMinor: number;
  amountCapturableMinor: number;
  amountReceivedMinor: number;
  currency: string;
  captureMethod: "automatic" | "automatic_async" | "manual";
  confirmationMethod: "automatic" | "manual";
  /** Null when `payment_method_types` were named instead. */
  automaticPaymentMethods: { allowRedirects: "always" | "never" } | null;
  paymentMethodTypes: string[];
  /** The newer way of naming types: a limit on the automatic ones. */
  allowedPaymentMethodTypes: string[] | null;
  paymentMethodId: string | null;
  customerId: string | null;
  description: string | null;
  metadata: Metadata;
  receiptEmail: string | null;
  setupFutureUsage: "off_session" | "on_session" | null;
  shipping: ShippingRecord | null;
  statementDescriptorSuffix: string | null;
  transferGroup: string | null;
  nextAction: NextAction | null;
  lastPaymentError: LastPaymentError | null;
  latestChargeId: string | null;
  canceledSeconds: number | null;
  cancellationReason: CancellationReason | null;
};

/** A step the intent's state does not allow; `message` is the sentence Stripe answers. */
export type Refused = { kind: "refused"; message: string; param?: string };

/** Builds a refusal; `param` names the parameter it is about, if any. */
export const refused = (message: string, param?: string): Refused => ({
  kind: "refused",
  message,
  ...(param === undefined ? {} : { param }),
});

/** An intent whose money was neither taken nor authorised nor given up. */
export const confirmable: readonly IntentStatus[] = [
  "requires_payment_method",
  "requires_confirmation",
  "requires_action",
];
