import { timingSafeEqual } from "node:crypto";
import type Stripe from "stripe";
import type { AuthenticationOutcome } from "./domain/confirm-intent";
import type { PaymentMethodRecord } from "./domain/payment-method";
import { authenticateSetup, confirmSetup, type SetupIntentRecord, type SetupOutcome } from "./domain/setup-intent";
import { errorBody, invalidParameter, noSuch, StripeProblem } from "./errors";
import { type EventType, recordEvent } from "./events";
import { newId } from "./identifiers";
import { toStripePaymentMethod } from "./objects/payment-method";
import { setupVisibleToPublishableKey, toStripeSetupIntent } from "./objects/setup-intent";
import { type ApiResponse, ok, type RequestContext } from "./request-context";
import { paymentMethods, setupIntents } from "./store/tables";

/** Reads a SetupIntent and locks its row until the request ends. */
export async function lockSetup(context: RequestContext, id: string): Promise<SetupIntentRecord> {
  const record = await setupIntents.findForUpdate(context.transaction, context.accountId, id);
  if (!record) throw noSuch("setupintent", id, "intent", 404);
  return record;
}

/** A client secret opens exactly one SetupIntent. Servers need none, but a wrong one is refused all the same. */
export function checkSetupSecret(context: RequestContext, setup: SetupIntentRecord, given: string | undefined): void {
  if (given === undefined && context.keyKind === "secret") return;
  const [expected, actual] = [Buffer.from(setup.clientSecret), Buffer.from(given ?? "")];
  if (expected.length === actual.length && timingSafeEqual(expected, actual)) return;
  throw invalidParameter(
    "client_secret",
    "The client_secret provided does not match the client_secret associated with the SetupIntent.",
    "setup_intent_invalid_parameter",
  );
}

export async function presentSetup(context: RequestContext, record: SetupIntentRecord): Promise<Stripe.SetupIntent> {
  const failedId = record.lastError?.paymentMethodId;
  const failedMethod = failedId ? await paymentMethods.find(context.transaction, context.accountId, failedId) : null;
  return toStripeSetupIntent(record, { publicUrl: context.publicUrl, failedMethod });
}

/** What this caller may see. */
export function visibleSetup(context: RequestContext, setup: Stripe.SetupIntent): Stripe.SetupIntent {
  return context.keyKind === "secret" ? setup : (setupVisibleToPublishableKey(setup) as Stripe.SetupIntent);
}

/** @throws StripeProblem that says the state does not allow the step, and shows the SetupIntent. */
export async function refuseSetup(context: RequestContext, setup: SetupIntentRecord, message: string): Promise<never> {
  throw new StripeProblem(400, "invalid_request_error", message, {
    code: "setup_intent_unexpected_state",
    setup_intent: visibleSetup(context, await presentSetup(context, setup)),
  });
}

/** Confirms a locked (or just made) SetupIntent, writes what came of it and answers; a decline is an answer. */
export async function confirmSetupAndStore(
  context: RequestContext,
  setup: SetupIntentRecord,
  method: PaymentMethodRecord | null,
  returnUrl: string | null,
): Promise<ApiResponse> {
  const outcome = confirmSetup(setup, method, { authenticationId: newId("src"), returnUrl });
  if (outcome.kind === "refused") return refuseSetup(context, setup, outcome.message);
  const presented = await storeSetup(context, outcome, method);
  const visible = visibleSetup(context, presented);
  const error = outcome.setup.lastError;
  if (error?.kind !== "declined") return ok(visible);
  const { code, declineCode, message } = error;
  const body = errorBody("card_error", message, {
    code,
    ...(declineCode ? { decline_code: declineCode } : {}),
    setup_intent: visible,
    ...(method ? { payment_method: toStripePaymentMethod(method) } : {}),
  });
  return { status: 402, body };
}

/** Ends the pending 3-D Secure of a locked SetupIntent. */
export async function authenticateSetupAndStore(
  context: RequestContext,
  setup: SetupIntentRecord,
  outcome: AuthenticationOutcome,
): Promise<Stripe.SetupIntent> {
  const method = await paymentMethods.find(context.transaction, context.accountId, setup.paymentMethodId ?? "");
  if (!method) return refuseSetup(context, setup, "This SetupIntent has no payment method to authenticate.");
  const result = authenticateSetup(setup, method, outcome);
  if (result.kind === "refused") return refuseSetup(context, setup, result.message);
  return storeSetup(context, result, method);
}

const eventOf: { [Kind in SetupOutcome["kind"]]: EventType } = {
  action_required: "setup_intent.requires_action",
  set_up: "setup_intent.succeeded",
  declined: "setup_intent.setup_failed",
  authentication_failed: "setup_intent.setup_failed",
};

async function storeSetup(
  context: RequestContext,
  outcome: SetupOutcome,
  method: PaymentMethodRecord | null,
): Promise<Stripe.SetupIntent> {
  const { setup } = outcome;
  await setupIntents.save(context.transaction, setup);
  if (outcome.kind === "set_up" && method) await keepMethod(context, method, setup.customerId, setup.usage);
  const presented = await presentSetup(context, setup);
  await recordEvent(context, eventOf[outcome.kind], presented);
  return presented;
}

/** Saves a method with its customer, and that it may be charged while they are away. */
export async function keepMethod(
  context: RequestContext,
  method: PaymentMethodRecord,
  customerId: string | null,
  usage: "off_session" | "on_session",
): Promise<void> {
  const kept = {
    ...method,
    customerId: customerId ?? method.customerId,
    isSetUp: method.isSetUp || usage === "off_session",
  };
  await paymentMethods.save(context.transaction, kept);
  if (kept.customerId !== null && method.customerId === null) {
    await recordEvent(context, "payment_method.attached", toStripePaymentMethod(kept));
  }
}
