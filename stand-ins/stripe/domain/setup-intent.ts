import type { AuthenticationOutcome } from "./confirm-intent";
import type { Metadata } from "./metadata";
import { asksForAuthentication, declineOfSetup } from "./off-session";
import type { NextAction, PaymentIntentRecord, Refused } from "./payment-intent";
import { refused } from "./payment-intent";
import type { PaymentMethodRecord } from "./payment-method";
import type { Decline } from "./test-card";

export type SetupStatus =
  | "requires_payment_method"
  | "requires_confirmation"
  | "requires_action"
  | "succeeded"
  | "canceled";

export type SetupError =
  | ({ kind: "declined"; paymentMethodId: string } & Decline)
  | { kind: "authentication_failed"; paymentMethodId: string };

/** The wish to save a card for later payments. */
export type SetupIntentRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  clientSecret: string;
  status: SetupStatus;
  usage: "off_session" | "on_session";
  customerId: string | null;
  paymentMethodId: string | null;
  description: string | null;
  metadata: Metadata;
  nextAction: NextAction | null;
  lastError: SetupError | null;
  cancellationReason: "abandoned" | "duplicate" | "requested_by_customer" | null;
} & Pick<PaymentIntentRecord, "automaticPaymentMethods" | "paymentMethodTypes" | "allowedPaymentMethodTypes">;

const confirmable: readonly SetupStatus[] = ["requires_payment_method", "requires_confirmation", "requires_action"];

export type SetupOutcome = {
  kind: "action_required" | "set_up" | "declined" | "authentication_failed";
  setup: SetupIntentRecord;
};

/** Confirms with `method`: it is saved, asks for 3-D Secure first, or is declined. */
export function confirmSetup(
  setup: SetupIntentRecord,
  method: PaymentMethodRecord | null,
  options: { authenticationId: string; returnUrl: string | null },
): SetupOutcome | Refused {
  if (!confirmable.includes(setup.status)) {
    return refused(`You cannot confirm this SetupIntent because it has a status of ${setup.status}.`);
  }
  if (method === null) {
    return refused(
      "You cannot confirm this SetupIntent because it's missing a payment method. Update the SetupIntent with a " +
        "payment method and then confirm it again.",
    );
  }
  const prepared = { ...setup, paymentMethodId: method.id, lastError: null, nextAction: null };
  if (!asksForAuthentication(method)) return finished(prepared, method);
  const nextAction: NextAction =
    options.returnUrl === null
      ? { kind: "use_stripe_sdk", source: options.authenticationId }
      : { kind: "redirect_to_url", returnUrl: options.returnUrl };
  return { kind: "action_required", setup: { ...prepared, status: "requires_action", nextAction } };
}

/** Ends a pending 3-D Secure. */
export function authenticateSetup(
  setup: SetupIntentRecord,
  method: PaymentMethodRecord,
  outcome: AuthenticationOutcome,
): SetupOutcome | Refused {
  if (setup.status !== "requires_action") {
    return refused(`This SetupIntent is not waiting for authentication: it has a status of ${setup.status}.`);
  }
  if (outcome === "complete") return finished({ ...setup, nextAction: null }, method);
  return {
    kind: "authentication_failed",
    setup: withoutMethod(setup, { kind: "authentication_failed", paymentMethodId: method.id }),
  };
}

function finished(setup: SetupIntentRecord, method: PaymentMethodRecord): SetupOutcome {
  const decline = declineOfSetup(method);
  if (decline === null) return { kind: "set_up", setup: { ...setup, status: "succeeded" } };
  return {
    kind: "declined",
    setup: withoutMethod(setup, { kind: "declined", paymentMethodId: method.id, ...decline }),
  };
}

const withoutMethod = (setup: SetupIntentRecord, lastError: SetupError): SetupIntentRecord => ({
  ...setup,
  status: "requires_payment_method",
  paymentMethodId: null,
  nextAction: null,
  lastError,
});

/** Gives a setup up that has not succeeded. */
export function cancelSetup(
  setup: SetupIntentRecord,
  reason: SetupIntentRecord["cancellationReason"],
): { kind: "canceled"; setup: SetupIntentRecord } | Refused {
  if (!confirmable.includes(setup.status)) {
    return refused(
      `You cannot cancel this SetupIntent because it has a status of ${setup.status}. Only a SetupIntent with one of ` +
        `the following statuses may be canceled: ${confirmable.join(", ")}.`,
    );
  }
  return {
    kind: "canceled",
    setup: { ...setup, status: "canceled", nextAction: null, cancellationReason: reason },
  };
}
