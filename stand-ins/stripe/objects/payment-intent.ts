import type Stripe from "stripe";
import type { LastPaymentError, NextAction, PaymentIntentRecord } from "../domain/payment-intent";
import type { PaymentMethodRecord } from "../domain/payment-method";
import { docUrlOf } from "../errors";
import { toStripePaymentMethod } from "./payment-method";
import { toStripeShipping } from "./shipping";

export type IntentSurroundings = {
  /** Where 3-D Secure pages are served. */
  publicUrl: string;
  /** The method named by `last_payment_error`, which Stripe shows in full. */
  failedMethod: PaymentMethodRecord | null;
};

/** A PaymentIntent as Stripe answers it to the secret key. */
export function toStripePaymentIntent(record: PaymentIntentRecord, around: IntentSurroundings): Stripe.PaymentIntent {
  const usesCard = record.automaticPaymentMethods !== null || record.paymentMethodTypes.includes("card");
  return {
    id: record.id,
    object: "payment_intent",
    allowed_payment_method_types: record.allowedPaymentMethodTypes,
    amount: record.amountMinor,
    amount_capturable: record.amountCapturableMinor,
    amount_details: { tip: {} },
    amount_received: record.amountReceivedMinor,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: record.automaticPaymentMethods
      ? { enabled: true, allow_redirects: record.automaticPaymentMethods.allowRedirects }
      : null,
    canceled_at: record.canceledSeconds,
    cancellation_reason: record.cancellationReason,
    capture_method: record.captureMethod,
    client_secret: record.clientSecret,
    confirmation_method: record.confirmationMethod,
    created: record.createdSeconds,
    currency: record.currency,
    customer: record.customerId,
    customer_account: null,
    description: record.description,
    excluded_payment_method_types: null,
    last_payment_error: record.lastPaymentError ? toStripeError(record.lastPaymentError, around.failedMethod) : null,
    latest_charge: record.latestChargeId,
    livemode: false,
    managed_payments: null,
    metadata: record.metadata,
    next_action: record.nextAction ? toStripeNextAction(record, record.nextAction, around.publicUrl) : null,
    on_behalf_of: null,
    payment_method: record.paymentMethodId,
    payment_method_configuration_details: null,
    payment_method_options: usesCard
      ? { card: { installments: null, mandate_options: null, network: null, request_three_d_secure: "automatic" } }
      : {},
    payment_method_types: record.paymentMethodTypes,
    payment_record: null,
    processing: null,
    receipt_email: record.receiptEmail,
    review: null,
    setup_future_usage: record.setupFutureUsage,
    shipping: record.shipping ? toStripeShipping(record.shipping) : null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: record.statementDescriptorSuffix,
    status: record.status,
    transfer_data: null,
    transfer_group: record.transferGroup,
  };
}

/** Message and code of a failed confirmation, as Stripe writes them. */
export function toStripeError(
  error: LastPaymentError,
  method: PaymentMethodRecord | null,
): Stripe.PaymentIntent.LastPaymentError {
  const paymentMethod = method ? { payment_method: toStripePaymentMethod(method) } : {};
  if (error.kind === "authentication_failed") {
    return {
      type: "invalid_request_error",
      code: "payment_intent_authentication_failure",
      doc_url: docUrlOf("payment_intent_authentication_failure"),
      message:
        "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new " +
        "PaymentMethod to attempt to fulfill this PaymentIntent again.",
      ...paymentMethod,
    };
  }
  return {
    type: "card_error",
    code: error.code,
    doc_url: docUrlOf(error.code),
    charge: error.chargeId,
    ...(error.declineCode ? { decline_code: error.declineCode } : {}),
    message: error.message,
    ...paymentMethod,
  };
}

function toStripeNextAction(
  intent: PaymentIntentRecord,
  action: NextAction,
  publicUrl: string,
): Stripe.PaymentIntent.NextAction {
  const url = `${publicUrl}/3ds/${intent.id}?client_secret=${intent.clientSecret}`;
  if (action.kind === "redirect_to_url") {
    return { type: "redirect_to_url", redirect_to_url: { return_url: action.returnUrl, url } };
  }
  return {
    type: "use_stripe_sdk",
    use_stripe_sdk: { type: "three_d_secure_redirect", source: action.source, stripe_js: url },
  };
}

const publishableFields = [
  "id",
  "object",
  "amount",
  "amount_details",
  "automatic_payment_methods",
  "canceled_at",
  "cancellation_reason",
  "capture_method",
  "client_secret",
  "confirmation_method",
  "created",
  "currency",
  "description",
  "last_payment_error",
  "livemode",
  "next_action",
  "payment_method",
  "payment_method_configuration_details",
  "payment_method_types",
  "processing",
  "receipt_email",
  "setup_future_usage",
  "shipping",
  "source",
  "status",
] as const satisfies readonly (keyof Stripe.PaymentIntent)[];

/** The fields Stripe shows to a publishable key with the client secret: no customer, metadata or charge. */
export function visibleToPublishableKey(
  intent: Stripe.PaymentIntent,
): Pick<Stripe.PaymentIntent, (typeof publishableFields)[number]> {
  const visible = Object.fromEntries(publishableFields.map((field) => [field, intent[field]]));
  return visible as Pick<Stripe.PaymentIntent, (typeof publishableFields)[number]>;
}
