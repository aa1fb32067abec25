import { type ChargeRecord, captureCharge } from "./charge";
import { type PaymentIntentRecord, type Refused, refused } from "./payment-intent";

/** Takes authorised money, all of it unless `amountMinor` is less; what is not taken is released for good. */
export function captureIntent(
  intent: PaymentIntentRecord,
  charge: ChargeRecord | null,
  amountMinor: number | undefined,
): { kind: "captured"; intent: PaymentIntentRecord; charge: ChargeRecord } | { kind: "too_much" } | Refused {
  if (intent.status === "succeeded") {
    return refused("This PaymentIntent could not be captured because it has already been captured.");
  }
  if (intent.status !== "requires_capture" || charge === null) {
    return refused(
      `This PaymentIntent could not be captured because it has a status of ${intent.status}. ` +
        "Only a PaymentIntent with one of the following statuses may be captured: requires_capture.",
    );
  }
  const taken = amountMinor ?? intent.amountCapturableMinor;
  if (taken > intent.amountCapturableMinor) return { kind: "too_much" };
  return {
    kind: "captured",
    charge: captureCharge(charge, taken),
    intent: { ...intent, status: "succeeded", amountCapturableMinor: 0, amountReceivedMinor: taken },
  };
}
