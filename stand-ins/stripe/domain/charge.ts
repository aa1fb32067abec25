import type { Metadata } from "./metadata";
import type { PaymentIntentRecord } from "./payment-intent";
import type { PaymentMethodRecord } from "./payment-method";
import type { Afterwards, Decline } from "./test-card";

/** One attempt to take an intent's money. At most one per intent is `succeeded`. */
export type ChargeRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  paymentIntentId: string;
  paymentMethodId: string;
  card: Pick<PaymentMethodRecord, "brand" | "funding" | "country" | "last4" | "expMonth" | "expYear" | "cvcProvided">;
  billingDetails: PaymentMethodRecord["billingDetails"];
  authenticated: boolean;
  amountMinor: number;
  /** Taken from the card. */
  capturedMinor: number;
  /** Authorised but given back without having been taken (partial capture, cancellation). */
  releasedMinor: number;
  /** Taken and given back. */
  refundedMinor: number;
  captured: boolean;
  currency: string;
  status: "succeeded" | "failed";
  decline: Decline | null;
  customerId: string | null;
  description: string | null;
  metadata: Metadata;
  receiptEmail: string | null;
  statementDescriptorSuffix: string | null;
  transferGroup: string | null;
  /** What the card does after it was charged. */
  afterwards: Afterwards | null;
  /** What it brought to the balance; null while no money was taken. */
  balanceTransactionId: string | null;
  /** Set from the first dispute on, whatever became of it. */
  disputeId: string | null;
};

/** Charges the method once. The intent is not changed here. */
export function attemptCharge(
  id: string,
  intent: PaymentIntentRecord,
  method: PaymentMethodRecord,
  authenticated: boolean,
  nowSeconds: number,
): ChargeRecord {
  const { decline } = method.behaviour;
  const capturedNow = decline === null && intent.captureMethod !== "manual";
  return {
    id,
    accountId: intent.accountId,
    createdSeconds: nowSeconds,
    paymentIntentId: intent.id,
    paymentMethodId: method.id,
    card: {
      brand: method.brand,
      funding: method.funding,
      country: method.country,
      last4: method.last4,
      expMonth: method.expMonth,
      expYear: method.expYear,
      cvcProvided: method.cvcProvided,
    },
    billingDetails: method.billingDetails,
    authenticated,
    amountMinor: intent.amountMinor,
    capturedMinor: capturedNow ? intent.amountMinor : 0,
    releasedMinor: 0,
    refundedMinor: 0,
    captured: capturedNow,
    currency: intent.currency,
    status: decline === null ? "succeeded" : "failed",
    decline,
    customerId: intent.customerId,
    description: intent.description,
    metadata: intent.metadata,
    receiptEmail: intent.receiptEmail,
    statementDescriptorSuffix: intent.statementDescriptorSuffix,
    transferGroup: intent.transferGroup,
    afterwards: method.behaviour.afterwards ?? null,
    balanceTransactionId: null,
    disputeId: null,
  };
}

/** Takes `amountMinor` of an authorised charge and releases the rest. The caller has checked the bounds. */
export function captureCharge(charge: ChargeRecord, amountMinor: number): ChargeRecord {
  return {
    ...charge,
    captured: true,
    capturedMinor: amountMinor,
    releasedMinor: charge.amountMinor - amountMinor,
  };
}

/** Gives an authorisation back whole. */
export function releaseCharge(charge: ChargeRecord): ChargeRecord {
  return { ...charge, releasedMinor: charge.amountMinor };
}
