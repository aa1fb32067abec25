import type Stripe from "stripe";
import type { PaymentMethodRecord } from "../domain/payment-method";
import type { SetupIntentRecord } from "../domain/setup-intent";
import { docUrlOf } from "../errors";
import { toStripePaymentMethod } from "./payment-method";

export type SetupSurroundings = {
  /** Where 3-D Secure pages are served. */
  publicUrl: string;
  /** The method named by `last_setup_error`, which Stripe shows in full. */
  failedMethod: PaymentMethodRecord | null;
};

/** A SetupIntent as Stripe answers it to the secret key. */
export function toStripeSetupIntent(record: SetupIntentRecord, around: SetupSurroundings): Stripe.SetupIntent {
  return {
    id: record.id,
    object: "setup_intent",
    allowed_payment_method_types: record.allowedPaymentMethodTypes,
    application: null,
    automatic_payment_methods: record.automaticPaymentMethods
      ? { enabled: true, allow_redirects: record.automaticPaymentMethods.allowRedirects }
      : null,
    cancellation_reason: record.cancellationReason,
    client_secret: record.clientSecret,
    created: record.createdSeconds,
    customer: record.customerId,
    description: record.description,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: errorOf(record, around.failedMethod),
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: record.metadata,
    next_action: nextActionOf(record, around.publicUrl),
    on_behalf_of: null,
    payment_method: record.paymentMethodId,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { mandate_options: null, network: null, request_three_d_secure: "automatic" },
    },
    payment_method_types: record.paymentMethodTypes,
    single_use_mandate: null,
    status: record.status,
    usage: record.usage,
  };
}

function errorOf(
  { lastError }: SetupIntentRecord,
  method: PaymentMethodRecord | null,
): Stripe.SetupIntent.LastSetupError | null {
  if (lastError === null) return null;
  const paymentMethod = method ? { payment_method: toStripePaymentMethod(method) } : {};
  if (lastError.kind === "authentication_failed") {
    return {
      type: "invalid_request_error",
      code: "setup_intent_authentication_failure",
      doc_url: docUrlOf("setup_intent_authentication_failure"),
      message: "The latest attempt to set up the payment method has failed because authentication failed.",
      ...paymentMethod,
    };
  }
  return {
    type: "card_error",
    code: lastError.code,
    doc_url: docUrlOf(lastError.code),
    ...(lastError.declineCode ? { decline_code: lastError.declineCode } : {}),
    message: lastError.message,
    ...paymentMethod,
  };
}

function nextActionOf(setup: SetupIntentRecord, publicUrl: string): Stripe.SetupIntent.NextAction | null {
  const action = setup.nextAction;
  if (action === null) return null;
  const url = `${publicUrl}/3ds/${setup.id}?client_secret=${setup.clientSecret}`;
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
  "automatic_payment_methods",
  "cancellation_reason",
  "client_secret",
  "created",
  "description",
  "last_setup_error",
  "livemode",
  "next_action",
  "payment_method",
  "payment_method_types",
  "status",
  "usage",
] as const satisfies readonly (keyof Stripe.SetupIntent)[];

/** The fields Stripe shows to a publishable key with the client secret: no customer and no metadata. */
export function setupVisibleToPublishableKey(
  setup: Stripe.SetupIntent,
): Pick<Stripe.SetupIntent, (typeof publishableFields)[number]> {
  const visible = Object.fromEntries(publishableFields.map((field) => [field, setup[field]]));
  return visible as Pick<Stripe.SetupIntent, (typeof publishableFields)[number]>;
}
