import type Stripe from "stripe";
import { bookCharge } from "./balance-book";
import { disputeAfterwards } from "./disputes";
import { type Attempted, type AuthenticationOutcome, authenticateIntent, confirmIntent } from "./domain/confirm-intent";
import type { PaymentIntentRecord } from "./domain/payment-intent";
import type { PaymentMethodRecord } from "./domain/payment-method";
import { errorBody, StripeProblem, unexpectedState } from "./errors";
import { recordEvent } from "./events";
import { newId } from "./identifiers";
import { toStripeCharge } from "./objects/charge";
import { toStripePaymentIntent, visibleToPublishableKey } from "./objects/payment-intent";
import { toStripePaymentMethod } from "./objects/payment-method";
import { type ApiResponse, ok, type RequestContext } from "./request-context";
import { keepMethod } from "./setup-flow";
import { charges, paymentIntents, paymentMethods } from "./store/tables";

/** The intent as Stripe shows it to the secret key. */
export async function presentIntent(
  context: RequestContext,
  record: PaymentIntentRecord,
): Promise<Stripe.PaymentIntent> {
  const failedId = record.lastPaymentError?.paymentMethodId;
  const failedMethod = failedId ? await paymentMethods.find(context.transaction, context.accountId, failedId) : null;
  return toStripePaymentIntent(record, { publicUrl: context.publicUrl, failedMethod });
}

/** What this caller may see of an intent. */
export function visibleIntent(context: RequestContext, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  return context.keyKind === "secret" ? intent : (visibleToPublishableKey(intent) as Stripe.PaymentIntent);
}

/** @throws StripeProblem that says the intent's state does not allow the step, and shows the intent. */
export async function refuseStep(
  context: RequestContext,
  intent: PaymentIntentRecord,
  message: string,
): Promise<never> {
  throw unexpectedState(message, visibleIntent(context, await presentIntent(context, intent)));
}

/**
 * Where 3-D Secure sends the browser back to; null when Stripe.js does it in the page.
 * @throws StripeProblem when redirects are allowed, Stripe.js is not used, and there is nowhere to return to.
 */
export function returnUrlForConfirmation(
  intent: Pick<PaymentIntentRecord, "allowedPaymentMethodTypes" | "automaticPaymentMethods">,
  given: { return_url?: string | undefined; use_stripe_sdk?: boolean | undefined },
): string | null {
  if (given.use_stripe_sdk) return null;
  const mayRedirect =
    intent.allowedPaymentMethodTypes === null && intent.automaticPaymentMethods?.allowRedirects === "always";
  if (given.return_url === undefined && mayRedirect) {
    throw new StripeProblem(
      400,
      "invalid_request_error",
      "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these " +
        "payment methods might redirect your customer off of your page, you must provide a `return_url`. If you " +
        "don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` " +
        "and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    );
  }
  return given.return_url ?? null;
}

/**
 * Confirms an intent that this transaction has locked (or just made), writes what came of it and answers.
 * A decline is an answer, not an exception: what it leaves behind has to be committed.
 */
export async function confirmAndStore(
  context: RequestContext,
  intent: PaymentIntentRecord,
  method: PaymentMethodRecord | null,
  returnUrl: string | null,
  isOffSession = false,
): Promise<ApiResponse> {
  const attempt = confirmIntent(intent, method, {
    chargeId: newId("ch"),
    authenticationId: newId("src"),
    returnUrl,
    isOffSession,
    nowSeconds: context.nowSeconds,
  });
  if (attempt.kind === "refused") return refuseStep(context, intent, attempt.message);
  return storeAttempt(context, attempt, method);
}

/** Ends the pending 3-D Secure of an intent that this transaction has locked. */
export async function authenticateAndStore(
  context: RequestContext,
  intent: PaymentIntentRecord,
  outcome: AuthenticationOutcome,
): Promise<Stripe.PaymentIntent> {
  const method = await paymentMethods.find(context.transaction, context.accountId, intent.paymentMethodId ?? "");
  if (!method) return refuseStep(context, intent, "This PaymentIntent has no payment method to authenticate.");
  const result = authenticateIntent(intent, method, outcome, {
    chargeId: newId("ch"),
    nowSeconds: context.nowSeconds,
  });
  if (result.kind === "refused") return refuseStep(context, intent, result.message);
  if (result.kind === "authentication_failed") {
    await paymentIntents.save(context.transaction, result.intent);
    const failed = await presentIntent(context, result.intent);
    await recordEvent(context, "payment_intent.payment_failed", failed);
    return failed;
  }
  await storeAttempt(context, result, method);
  return presentIntent(context, result.intent);
}

async function storeAttempt(
  context: RequestContext,
  attempt: Attempted,
  method: PaymentMethodRecord | null,
): Promise<ApiResponse> {
  // The charge first: a second successful one breaks its unique index before the intent is touched.
  const booked = attempt.kind === "action_required" ? null : await bookCharge(context, attempt.charge);
  if (booked) await charges.insert(context.transaction, booked);
  await paymentIntents.save(context.transaction, attempt.intent);
  await keepForCustomer(context, attempt, method);
  const presented = await presentIntent(context, attempt.intent);
  const visible = visibleIntent(context, presented);
  if (booked === null) {
    await recordEvent(context, "payment_intent.requires_action", presented);
    return ok(visible);
  }
  const charge = toStripeCharge(booked);
  if (attempt.kind === "charged") {
    await recordEvent(context, "charge.succeeded", charge);
    const { captured } = booked;
    await recordEvent(
      context,
      captured ? "payment_intent.succeeded" : "payment_intent.amount_capturable_updated",
      presented,
    );
    await disputeAfterwards(context, booked);
    return ok(visible);
  }
  await recordEvent(context, "charge.failed", charge);
  await recordEvent(context, "payment_intent.payment_failed", presented);
  return { status: 402, body: declineBody(attempt.intent, method, visible) };
}

/** With `setup_future_usage` a method that paid is kept for the customer. */
async function keepForCustomer(
  context: RequestContext,
  attempt: Attempted,
  method: PaymentMethodRecord | null,
): Promise<void> {
  const { customerId, setupFutureUsage } = attempt.intent;
  if (attempt.kind !== "charged" || !method || !customerId || !setupFutureUsage) return;
  await keepMethod(context, method, customerId, setupFutureUsage);
}

function declineBody(
  intent: PaymentIntentRecord,
  method: PaymentMethodRecord | null,
  visible: Stripe.PaymentIntent,
): object {
  if (intent.lastPaymentError?.kind !== "declined") throw new Error("a decline leaves its reason on the intent");
  const { code, declineCode, chargeId, message } = intent.lastPaymentError;
  return errorBody("card_error", message, {
    code,
    ...(declineCode ? { decline_code: declineCode } : {}),
    charge: chargeId,
    payment_intent: visible,
    ...(method ? { payment_method: toStripePaymentMethod(method) } : {}),
  });
}
