import { emptyAddress } from "./address";
import {
  type BalanceTransactionRecord,
  balanceTransaction,
  chargeMovement,
  refundMovement,
} from "./balance-transaction";
import { attemptCharge, type ChargeRecord, captureCharge, releaseCharge } from "./charge";
import type { PaymentIntentRecord } from "./payment-intent";
import type { PaymentMethodRecord } from "./payment-method";
import type { RefundRecord } from "./refund";

/** A payment of the past in a few words, as a seed writes it. */
export type PastPayment = {
  id: string;
  amountMinor: number;
  currency: string;
  createdSeconds: number;
  status: "requires_payment_method" | "requires_capture" | "succeeded" | "canceled";
  /** Only with `succeeded`; the rest of the amount was released. */
  capturedMinor: number;
  /** Only with `canceled`. */
  canceledSeconds: number | null;
  captureMethod: "automatic" | "manual";
  refunds: readonly {
    id: string;
    amountMinor: number;
    createdSeconds: number;
    metadata: { [key: string]: string };
  }[];
  metadata: { [key: string]: string };
  /** Null: nobody has tried to pay. */
  card: { brand: PaymentMethodRecord["brand"]; last4: string } | null;
  description: string | null;
};

/** Everything that the present state of such a payment consists of. */
export type PastObjects = {
  intent: PaymentIntentRecord;
  method: PaymentMethodRecord | null;
  charge: ChargeRecord | null;
  refunds: RefundRecord[];
  balanceTransactions: BalanceTransactionRecord[];
};

/** Why a payment cannot have been so, with the field that says it. */
export type Contradiction = { field: string; message: string };

/** Finds what does not fit together; null when the payment may have been so. */
export function contradictionIn(payment: PastPayment): Contradiction | null {
  const { status, card, capturedMinor, amountMinor } = payment;
  if (status === "requires_capture" && payment.captureMethod !== "manual") {
    return { field: "capture_method", message: "Only a manual payment waits for its capture." };
  }
  if ((status === "succeeded" || status === "requires_capture") && card === null) {
    return { field: "payment_method", message: `A payment that is ${status} was paid with something.` };
  }
  if (status === "requires_payment_method" && card !== null) {
    return { field: "payment_method", message: "Nobody has tried to pay this one." };
  }
  if (status === "succeeded" ? capturedMinor < 1 || capturedMinor > amountMinor : capturedMinor !== 0) {
    return { field: "captured_minor", message: "Between 1 and the amount when it succeeded, else 0." };
  }
  if ((status === "canceled") !== (payment.canceledSeconds !== null)) {
    return { field: "canceled_seconds", message: "Goes with the status canceled." };
  }
  const refundedMinor = payment.refunds.reduce((sum, refund) => sum + refund.amountMinor, 0);
  if (refundedMinor > capturedMinor) {
    return { field: "refunds", message: `Refunds of ${refundedMinor} are more than was captured (${capturedMinor}).` };
  }
  return null;
}

/**
 * Builds the objects of a payment without contradiction. Charge and method are named after the intent, so that the
 * same payment always makes the same objects.
 */
export function pastObjects(payment: PastPayment, accountId: string, clientSecret: string): PastObjects {
  const suffix = payment.id.slice("pi_".length);
  const method = payment.card === null ? null : pastMethod(payment, payment.card, accountId, `pm_${suffix}`);
  const begun = pastIntent(payment, accountId, clientSecret, method?.id ?? null);
  if (method === null) return { intent: begun, method, charge: null, refunds: [], balanceTransactions: [] };
  const attempt = attemptCharge(`ch_${suffix}`, begun, method, false, payment.createdSeconds);
  const unbooked = settled({ ...attempt, captured: false, capturedMinor: 0 }, payment);
  const charged = unbooked.captured
    ? balanceTransaction(`txn_${suffix}`, accountId, chargeMovement(unbooked, payment.createdSeconds))
    : null;
  const charge = { ...unbooked, balanceTransactionId: charged?.id ?? null };
  const movementOf = (refund: PastPayment["refunds"][number]) =>
    balanceTransaction(
      `txn_${refund.id}`,
      accountId,
      refundMovement({ ...refund, currency: payment.currency }, charged),
    );
  return {
    intent: { ...begun, latestChargeId: charge.id },
    method,
    charge,
    refunds: payment.refunds.map((refund) => ({
      ...refund,
      accountId,
      chargeId: charge.id,
      paymentIntentId: payment.id,
      currency: payment.currency,
      reason: null,
      balanceTransactionId: `txn_${refund.id}`,
    })),
    balanceTransactions: [...(charged ? [charged] : []), ...payment.refunds.map(movementOf)],
  };
}

function settled(authorised: ChargeRecord, payment: PastPayment): ChargeRecord {
  const refundedMinor = payment.refunds.reduce((sum, refund) => sum + refund.amountMinor, 0);
  if (payment.status === "succeeded") return { ...captureCharge(authorised, payment.capturedMinor), refundedMinor };
  return payment.status === "canceled" ? releaseCharge(authorised) : authorised;
}

function pastIntent(
  payment: PastPayment,
  accountId: string,
  clientSecret: string,
  paymentMethodId: string | null,
): PaymentIntentRecord {
  return {
    id: payment.id,
    accountId,
    createdSeconds: payment.createdSeconds,
    clientSecret,
    status: payment.status,
    amountMinor: payment.amountMinor,
    amountCapturableMinor: payment.status === "requires_capture" ? payment.amountMinor : 0,
    amountReceivedMinor: payment.capturedMinor,
    currency: payment.currency,
    captureMethod: payment.captureMethod,
    confirmationMethod: "automatic",
    automaticPaymentMethods: { allowRedirects: "always" },
    paymentMethodTypes: ["card"],
    allowedPaymentMethodTypes: null,
    paymentMethodId,
    customerId: null,
    description: payment.description,
    metadata: payment.metadata,
    receiptEmail: null,
    setupFutureUsage: null,
    shipping: null,
    statementDescriptorSuffix: null,
    transferGroup: null,
    nextAction: null,
    lastPaymentError: null,
    latestChargeId: null,
    canceledSeconds: payment.canceledSeconds,
    cancellationReason: null,
  };
}

function pastMethod(
  payment: PastPayment,
  card: NonNullable<PastPayment["card"]>,
  accountId: string,
  id: string,
): PaymentMethodRecord {
  return {
    id,
    accountId,
    createdSeconds: payment.createdSeconds,
    customerId: null,
    brand: card.brand,
    funding: "credit",
    country: "US",
    last4: card.last4,
    expMonth: 12,
    expYear: new Date((payment.createdSeconds + 2 * 365 * 24 * 60 * 60) * 1000).getUTCFullYear(),
    cvcProvided: true,
    billingDetails: { address: emptyAddress, email: null, name: null, phone: null },
    metadata: {},
    behaviour: { authentication: "none", decline: null },
  };
}
