import { attemptCharge, type ChargeRecord } from "./charge";
import { asksForAuthentication, offSession } from "./off-session";
import {
  confirmable,
  type IntentStatus,
  type LastPaymentError,
  type NextAction,
  type PaymentIntentRecord,
  type Refused,
  refused,
} from "./payment-intent";
import type { PaymentMethodRecord } from "./payment-method";

/** What trying to pay led to. There is a charge exactly when money was asked for. */
export type Attempted =
  | { kind: "action_required"; intent: PaymentIntentRecord }
  | { kind: "charged" | "declined"; intent: PaymentIntentRecord; charge: ChargeRecord };

export type ConfirmOptions = {
  chargeId: string;
  /** Where a browser goes after 3-D Secure; null lets Stripe.js (here: the shim) do it in the page. */
  returnUrl: string | null;
  /** An unguessable id for the authentication that may follow. */
  authenticationId: string;
  nowSeconds: number;
  /** The customer is away and cannot authenticate. */
  isOffSession?: boolean;
};

/**
 * Confirms with `method`: the money is taken or authorised, the card asks for 3-D Secure, or it is declined.
 * A charge is made exactly when the intent leaves for `succeeded`, `requires_capture` or back by a decline.
 */
export function confirmIntent(
  intent: PaymentIntentRecord,
  method: PaymentMethodRecord | null,
  options: ConfirmOptions,
): Attempted | Refused {
  if (!confirmable.includes(intent.status)) return refused(confirmRefusal(intent.status));
  if (method === null) {
    return refused(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the " +
        "PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a " +
        "payment method or ConfirmationToken.",
    );
  }
  const prepared: PaymentIntentRecord = {
    ...intent,
    paymentMethodId: method.id,
    lastPaymentError: null,
    nextAction: null,
  };
  const used = options.isOffSession ? offSession(method) : method;
  if (asksForAuthentication(used)) {
    const nextAction: NextAction =
      options.returnUrl === null
        ? { kind: "use_stripe_sdk", source: options.authenticationId }
        : { kind: "redirect_to_url", returnUrl: options.returnUrl };
    return { kind: "action_required", intent: { ...prepared, status: "requires_action", nextAction } };
  }
  return takeMoney(prepared, used, false, options);
}

function confirmRefusal(status: IntentStatus): string {
  if (status === "succeeded") {
    return "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.";
  }
  return (
    `You cannot confirm this PaymentIntent because it has a status of ${status}. Only a PaymentIntent with one of ` +
    `the following statuses may be confirmed: ${confirmable.join(", ")}.`
  );
}

/** What the cardholder's bank answered to 3-D Secure. */
export type AuthenticationOutcome = "complete" | "fail";

/** Ends a pending 3-D Secure. A failed one leaves the intent waiting for another payment method. */
export function authenticateIntent(
  intent: PaymentIntentRecord,
  method: PaymentMethodRecord,
  outcome: AuthenticationOutcome,
  options: Pick<ConfirmOptions, "chargeId" | "nowSeconds">,
): Attempted | { kind: "authentication_failed"; intent: PaymentIntentRecord } | Refused {
  if (intent.status !== "requires_action") {
    return refused(`This PaymentIntent is not waiting for authentication: it has a status of ${intent.status}.`);
  }
  if (outcome === "complete") return takeMoney(intent, method, true, options);
  return {
    kind: "authentication_failed",
    intent: {
      ...intent,
      status: "requires_payment_method",
      paymentMethodId: null,
      nextAction: null,
      lastPaymentError: { kind: "authentication_failed", paymentMethodId: method.id },
    },
  };
}

function takeMoney(
  intent: PaymentIntentRecord,
  method: PaymentMethodRecord,
  authenticated: boolean,
  options: Pick<ConfirmOptions, "chargeId" | "nowSeconds">,
): Attempted {
  const charge = attemptCharge(options.chargeId, intent, method, authenticated, options.nowSeconds);
  const tried = { ...intent, latestChargeId: charge.id, nextAction: null, lastPaymentError: null };
  if (charge.decline !== null) {
    const lastPaymentError: LastPaymentError = {
      kind: "declined",
      chargeId: charge.id,
      paymentMethodId: method.id,
      ...charge.decline,
    };
    // Stripe takes a declined method off the intent; it stays readable in last_payment_error.
    const declinedIntent = {
      ...tried,
      status: "requires_payment_method" as const,
      paymentMethodId: null,
      lastPaymentError,
    };
    return { kind: "declined", charge, intent: declinedIntent };
  }
  const paid: PaymentIntentRecord = charge.captured
    ? { ...tried, status: "succeeded", amountReceivedMinor: charge.capturedMinor }
    : { ...tried, status: "requires_capture", amountCapturableMinor: charge.amountMinor };
  return { kind: "charged", charge, intent: paid };
}
