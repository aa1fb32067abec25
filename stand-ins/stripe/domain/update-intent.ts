import { type Metadata, mergeMetadata } from "./metadata";
import { confirmable, type PaymentIntentRecord, type Refused, refused } from "./payment-intent";

/** What an update may change at any time … */
type AlwaysChangeable = { metadata?: Metadata | null } & Partial<
  Pick<PaymentIntentRecord, "description" | "receiptEmail" | "shipping" | "transferGroup" | "statementDescriptorSuffix">
>;
/** … and what only before the money was taken or authorised. */
type ChangeableBeforePayment = Partial<
  Pick<
    PaymentIntentRecord,
    "amountMinor" | "currency" | "captureMethod" | "customerId" | "paymentMethodId" | "setupFutureUsage"
  >
>;
export type IntentChanges = { always: AlwaysChangeable; beforePayment: ChangeableBeforePayment };

const parameterOf: { [Name in keyof ChangeableBeforePayment]-?: string } = {
  amountMinor: "amount",
  currency: "currency",
  captureMethod: "capture_method",
  customerId: "customer",
  paymentMethodId: "payment_method",
  setupFutureUsage: "setup_future_usage",
};

/** Changes an intent. Changing what is paid or how sends a pending 3-D Secure back to confirmation. */
export function updateIntent(
  intent: PaymentIntentRecord,
  changes: IntentChanges,
): { kind: "updated"; intent: PaymentIntentRecord } | Refused {
  const before = Object.fromEntries(Object.entries(changes.beforePayment).filter(([, value]) => value !== undefined));
  const [firstName] = Object.keys(before) as (keyof ChangeableBeforePayment)[];
  if (firstName !== undefined && !confirmable.includes(intent.status)) {
    const param = parameterOf[firstName];
    return refused(
      `This PaymentIntent's ${param} could not be updated because it has a status of ${intent.status}. You may only ` +
        `update the ${param} of a PaymentIntent with one of the following statuses: ${confirmable.join(", ")}.`,
      param,
    );
  }
  const { metadata, ...plain } = changes.always;
  const always = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const changed: PaymentIntentRecord = {
    ...intent,
    ...always,
    ...before,
    metadata: mergeMetadata(intent.metadata, metadata),
    lastPaymentError: null,
  };
  return { kind: "updated", intent: firstName === undefined ? changed : awaitConfirmation(changed) };
}

function awaitConfirmation(intent: PaymentIntentRecord): PaymentIntentRecord {
  const status = intent.paymentMethodId === null ? "requires_payment_method" : "requires_confirmation";
  return { ...intent, status, nextAction: null };
}
