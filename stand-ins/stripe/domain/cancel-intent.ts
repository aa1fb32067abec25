import { type ChargeRecord, releaseCharge } from "./charge";
import {
  type CancellationReason,
  confirmable,
  type IntentStatus,
  type PaymentIntentRecord,
  type Refused,
  refused,
} from "./payment-intent";

const cancelable: readonly IntentStatus[] = [...confirmable, "requires_capture"];

/** Ends an intent that has not taken money; an authorisation is released. */
export function cancelIntent(
  intent: PaymentIntentRecord,
  charge: ChargeRecord | null,
  reason: CancellationReason | null,
  nowSeconds: number,
): { kind: "canceled"; intent: PaymentIntentRecord; released: ChargeRecord | null } | Refused {
  if (!cancelable.includes(intent.status)) {
    return refused(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with ` +
        `one of the following statuses may be canceled: ${cancelable.join(", ")}.`,
    );
  }
  return {
    kind: "canceled",
    released: intent.status === "requires_capture" && charge !== null ? releaseCharge(charge) : null,
    intent: {
      ...intent,
      status: "canceled",
      amountCapturableMinor: 0,
      nextAction: null,
      canceledSeconds: nowSeconds,
      cancellationReason: reason,
    },
  };
}
