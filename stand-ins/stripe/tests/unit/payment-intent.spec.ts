import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cancelIntent } from "../../domain/cancel-intent";
import { captureIntent } from "../../domain/capture-intent";
import { authenticateIntent, confirmIntent } from "../../domain/confirm-intent";
import { type IntentStatus, intentStatuses } from "../../domain/payment-intent";
import { updateIntent } from "../../domain/update-intent";
import { anyStart, anyStep, intentOf, type Life, methodOf, take } from "./intent-lives";

const options = { chargeId: "ch_1", authenticationId: "src_1", returnUrl: null, nowSeconds: 1_800_000_000 };

function livesOf(steps: Parameters<typeof take>[1][], start: Life): Life[] {
  const lives = [start];
  for (const step of steps) lives.push(take(lives.at(-1) ?? start, step));
  return lives;
}

describe("any life of a payment intent", () => {
  it("never receives or holds more than its amount", () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyStep, { maxLength: 15 }), (start, steps) => {
        for (const { intent } of livesOf(steps, start)) {
          expect(intent.amountReceivedMinor).toBeGreaterThanOrEqual(0);
          expect(intent.amountCapturableMinor).toBeGreaterThanOrEqual(0);
          expect(intent.amountReceivedMinor + intent.amountCapturableMinor).toBeLessThanOrEqual(intent.amountMinor);
          expect(intent.amountCapturableMinor > 0).toBe(intent.status === "requires_capture");
          expect(intent.amountReceivedMinor > 0).toBe(intent.status === "succeeded");
        }
      }),
    );
  });

  it("has no way out of succeeded or canceled", () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyStep, { maxLength: 15 }), (start, steps) => {
        const lives = livesOf(steps, start);
        const ended = lives.findIndex(({ intent }) => ["succeeded", "canceled"].includes(intent.status));
        if (ended === -1) return;
        const { status, amountReceivedMinor } = lives[ended]?.intent ?? intentOf();
        for (const { intent } of lives.slice(ended)) {
          expect(intent.status).toBe(status);
          expect(intent.amountReceivedMinor).toBe(amountReceivedMinor);
        }
      }),
    );
  });

  it("has at most one charge that went through, and it agrees with the intent", () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyStep, { maxLength: 15 }), (start, steps) => {
        for (const { intent, charges } of livesOf(steps, start)) {
          const paid = charges.filter((charge) => charge.status === "succeeded");
          expect(paid.length).toBeLessThanOrEqual(1);
          const [charge] = paid;
          if (!charge) {
            expect(intent.amountReceivedMinor + intent.amountCapturableMinor).toBe(0);
            continue;
          }
          expect(charge.capturedMinor).toBe(intent.amountReceivedMinor);
          expect(charge.refundedMinor).toBeLessThanOrEqual(charge.capturedMinor);
          const settled = intent.status === "succeeded" || intent.status === "canceled";
          expect(charge.capturedMinor + charge.releasedMinor).toBe(settled ? charge.amountMinor : 0);
        }
      }),
    );
  });
});

describe("confirming", () => {
  it("takes the money at once, or only authorises it when capture is manual", () => {
    const automatic = confirmIntent(intentOf(), methodOf("pm_card_visa"), options);
    const manual = confirmIntent(intentOf({ captureMethod: "manual" }), methodOf("pm_card_visa"), options);
    expect(automatic).toMatchObject({ kind: "charged", intent: { status: "succeeded", amountReceivedMinor: 10_000 } });
    expect(manual).toMatchObject({
      kind: "charged",
      intent: { status: "requires_capture", amountCapturableMinor: 10_000, amountReceivedMinor: 0 },
    });
  });

  it("takes a declined method off the intent and keeps the reason", () => {
    const declined = confirmIntent(intentOf(), methodOf("pm_card_chargeDeclinedInsufficientFunds"), options);
    expect(declined).toMatchObject({
      kind: "declined",
      intent: {
        status: "requires_payment_method",
        paymentMethodId: null,
        lastPaymentError: { code: "card_declined", declineCode: "insufficient_funds" },
      },
    });
  });

  it("asks for 3-D Secure before any charge exists, and charges only when it is completed", () => {
    const method = methodOf("pm_card_threeDSecure2Required");
    const asked = confirmIntent(intentOf(), method, options);
    if (asked.kind !== "action_required") throw new Error(`expected a question, got ${asked.kind}`);
    expect(asked.intent).toMatchObject({ status: "requires_action", latestChargeId: null });
    expect(authenticateIntent(asked.intent, method, "complete", options)).toMatchObject({ kind: "charged" });
    expect(authenticateIntent(asked.intent, method, "fail", options)).toMatchObject({
      kind: "authentication_failed",
      intent: { status: "requires_payment_method", latestChargeId: null },
    });
  });

  it("can be declined even after 3-D Secure was completed", () => {
    const method = methodOf("pm_card_threeDSecureRequiredChargeDeclined");
    const asked = confirmIntent(intentOf(), method, options);
    if (asked.kind !== "action_required") throw new Error(`expected a question, got ${asked.kind}`);
    expect(authenticateIntent(asked.intent, method, "complete", options)).toMatchObject({ kind: "declined" });
  });
});

describe("every step and status that do not go together", () => {
  const table: { [Step in "confirm" | "capture" | "cancel" | "update" | "authenticate"]: IntentStatus[] } = {
    confirm: ["requires_payment_method", "requires_confirmation", "requires_action"],
    authenticate: ["requires_action"],
    capture: ["requires_capture"],
    cancel: ["requires_payment_method", "requires_confirmation", "requires_action", "requires_capture"],
    update: ["requires_payment_method", "requires_confirmation", "requires_action"],
  };
  const visa = methodOf("pm_card_visa");
  const charged = confirmIntent(intentOf({ captureMethod: "manual" }), visa, options);
  const charge = charged.kind === "charged" ? charged.charge : null;
  const attempt = (step: keyof typeof table, status: IntentStatus): { kind: string } => {
    const capturable = status === "requires_capture" ? 10_000 : 0;
    const intent = intentOf({ status, captureMethod: "manual", amountCapturableMinor: capturable });
    if (step === "confirm") return confirmIntent(intent, visa, options);
    if (step === "authenticate") return authenticateIntent(intent, visa, "complete", options);
    if (step === "capture") return captureIntent(intent, charge, undefined);
    if (step === "cancel") return cancelIntent(intent, charge, null, options.nowSeconds);
    return updateIntent(intent, { always: {}, beforePayment: { amountMinor: 5 } });
  };

  for (const step of Object.keys(table) as (keyof typeof table)[]) {
    it(`${step} is refused outside ${table[step].join(", ")}`, () => {
      for (const status of intentStatuses) {
        expect({ status, refused: attempt(step, status).kind === "refused" }).toEqual({
          status,
          refused: !table[step].includes(status),
        });
      }
    });
  }
});

describe("capturing", () => {
  const authorised = confirmIntent(intentOf({ captureMethod: "manual" }), methodOf("pm_card_visa"), options);
  if (authorised.kind !== "charged") throw new Error("the test card did not pay");

  it("releases what is not taken", () => {
    const captured = captureIntent(authorised.intent, authorised.charge, 4_000);
    expect(captured).toMatchObject({
      kind: "captured",
      intent: { status: "succeeded", amountReceivedMinor: 4_000, amountCapturableMinor: 0 },
      charge: { capturedMinor: 4_000, releasedMinor: 6_000 },
    });
  });

  it("takes no more than was authorised", () => {
    expect(captureIntent(authorised.intent, authorised.charge, 10_001)).toEqual({ kind: "too_much" });
  });
});

describe("updating", () => {
  it("forgets the last error, and sends a pending 3-D Secure back to confirmation when the amount changes", () => {
    const asked = confirmIntent(intentOf(), methodOf("pm_card_threeDSecure2Required"), options);
    if (asked.kind !== "action_required") throw new Error(`expected a question, got ${asked.kind}`);
    const updated = updateIntent(asked.intent, { always: {}, beforePayment: { amountMinor: 500 } });
    expect(updated).toMatchObject({ intent: { status: "requires_confirmation", nextAction: null, amountMinor: 500 } });
  });

  it("merges metadata and drops keys given empty", () => {
    const intent = intentOf({ metadata: { a: "1", b: "2" } });
    const updated = updateIntent(intent, { always: { metadata: { a: "", c: "3" } }, beforePayment: {} });
    expect(updated).toMatchObject({ intent: { metadata: { b: "2", c: "3" } } });
    expect(updated.kind === "updated" && "a" in updated.intent.metadata).toBe(false);
  });
});
