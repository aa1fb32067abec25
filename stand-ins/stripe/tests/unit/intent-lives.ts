import fc from "fast-check";
import { emptyAddress } from "../../domain/address";
import { cancelIntent } from "../../domain/cancel-intent";
import { captureIntent } from "../../domain/capture-intent";
import type { ChargeRecord } from "../../domain/charge";
import { authenticateIntent, confirmIntent } from "../../domain/confirm-intent";
import type { PaymentIntentRecord } from "../../domain/payment-intent";
import { detailsOfTestCard, type PaymentMethodRecord } from "../../domain/payment-method";
import { refundCharge } from "../../domain/refund";
import { testCards } from "../../domain/test-card";
import { updateIntent } from "../../domain/update-intent";

const nowSeconds = 1_800_000_000;

export function intentOf(changes: Partial<PaymentIntentRecord> = {}): PaymentIntentRecord {
  return {
    id: "pi_1",
    accountId: "acct_1",
    createdSeconds: nowSeconds,
    clientSecret: "pi_1_secret_1",
    status: "requires_payment_method",
    amountMinor: 10_000,
    amountCapturableMinor: 0,
    amountReceivedMinor: 0,
    currency: "eur",
    captureMethod: "automatic",
    confirmationMethod: "automatic",
    automaticPaymentMethods: null,
    paymentMethodTypes: ["card"],
    allowedPaymentMethodTypes: null,
    paymentMethodId: null,
    customerId: null,
    description: null,
    metadata: {},
    receiptEmail: null,
    setupFutureUsage: null,
    shipping: null,
    statementDescriptorSuffix: null,
    transferGroup: null,
    nextAction: null,
    lastPaymentError: null,
    latestChargeId: null,
    canceledSeconds: null,
    cancellationReason: null,
    ...changes,
  };
}

export function methodOf(token: string): PaymentMethodRecord {
  const card = testCards.find((candidate) => candidate.tokens.includes(token));
  if (!card) throw new Error(`no test card ${token}`);
  return {
    id: `pm_${card.number}`,
    accountId: "acct_1",
    createdSeconds: nowSeconds,
    customerId: null,
    ...detailsOfTestCard(card, nowSeconds),
    billingDetails: { address: emptyAddress, email: null, name: null, phone: null },
    metadata: {},
  };
}

export type Step =
  | { do: "confirm"; token: string }
  | { do: "authenticate"; outcome: "complete" | "fail" }
  | { do: "capture"; amountMinor: number | undefined }
  | { do: "cancel" }
  | { do: "refund"; amountMinor: number | undefined }
  | { do: "update"; amountMinor: number };

/** Everything that is known of one intent: itself, its charges, and the method it was last confirmed with. */
export type Life = { intent: PaymentIntentRecord; charges: ChargeRecord[]; method: PaymentMethodRecord | null };

const replace = (charges: ChargeRecord[], changed: ChargeRecord | null): ChargeRecord[] =>
  changed ? charges.map((charge) => (charge.id === changed.id ? changed : charge)) : charges;

/** Applies one step as the routes do; a refused one changes nothing. */
export function take(life: Life, step: Step): Life {
  const { intent, charges } = life;
  const latest = charges.find((charge) => charge.id === intent.latestChargeId) ?? null;
  const options = { chargeId: `ch_${charges.length}`, authenticationId: "src_1", returnUrl: null, nowSeconds };
  switch (step.do) {
    case "confirm":
    case "authenticate": {
      const method = step.do === "confirm" ? methodOf(step.token) : life.method;
      if (!method) return life;
      const result =
        step.do === "confirm"
          ? confirmIntent(intent, method, options)
          : authenticateIntent(intent, method, step.outcome, options);
      if (result.kind === "refused") return life;
      return { intent: result.intent, method, charges: "charge" in result ? [...charges, result.charge] : charges };
    }
    case "capture": {
      const result = captureIntent(intent, latest, step.amountMinor);
      return result.kind === "captured"
        ? { ...life, intent: result.intent, charges: replace(charges, result.charge) }
        : life;
    }
    case "cancel": {
      const result = cancelIntent(intent, latest, null, nowSeconds);
      return result.kind === "canceled"
        ? { ...life, intent: result.intent, charges: replace(charges, result.released) }
        : life;
    }
    case "refund": {
      const result = latest && refundCharge(latest, step.amountMinor);
      return result?.kind === "refunded" ? { ...life, charges: replace(charges, result.charge) } : life;
    }
    case "update": {
      const result = updateIntent(intent, { always: {}, beforePayment: { amountMinor: step.amountMinor } });
      return result.kind === "updated" ? { ...life, intent: result.intent } : life;
    }
  }
}

const amount = fc.integer({ min: 1, max: 20_000 });
const token = fc.constantFrom(...testCards.flatMap((card) => card.tokens.slice(0, 1)));

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("confirm" as const), token }),
  fc.record({
    do: fc.constant("authenticate" as const),
    outcome: fc.constantFrom("complete" as const, "fail" as const),
  }),
  fc.record({ do: fc.constant("capture" as const), amountMinor: fc.option(amount, { nil: undefined }) }),
  fc.record({ do: fc.constant("cancel" as const) }),
  fc.record({ do: fc.constant("refund" as const), amountMinor: fc.option(amount, { nil: undefined }) }),
  fc.record({ do: fc.constant("update" as const), amountMinor: amount }),
);

export const anyStart: fc.Arbitrary<Life> = fc.constantFrom("automatic" as const, "manual" as const).map((method) => ({
  intent: intentOf({ captureMethod: method }),
  charges: [],
  method: null,
}));
