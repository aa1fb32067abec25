/** What of a payment session's data may reach Stripe, and what the server says whatever the data holds. */
export type IntentParameters = {
  capture_method: "manual";
  description: string | undefined;
  setup_future_usage?: "off_session";
};

/**
 * The parameters of a PaymentIntent besides amount, currency and metadata. A session's data may have come from a
 * browser, so nothing of it is passed through but the description: no `confirm`, no `payment_method`, no
 * `capture_method`. A booking is captured by the seller's answer, never by the payment itself.
 */
export function intentParameters(data: Record<string, unknown> | undefined): IntentParameters {
  return {
    capture_method: "manual",
    description: typeof data?.description === "string" ? data.description.slice(0, 500) : undefined,
    ...(data?.save_card === true ? { setup_future_usage: "off_session" } : {}),
  };
}

/** The metadata that a PaymentIntent carries: which booking and which session it pays, nothing else. */
export function intentMetadata(data: Record<string, unknown> | undefined): Record<string, string> {
  const given = data?.metadata;
  const booking =
    typeof given === "object" && given !== null ? (given as { booking_id?: unknown }).booking_id : undefined;
  return typeof booking === "string" ? { booking_id: booking } : {};
}

/**
 * The amount to capture in minor units: `amount_to_capture` where the server has written one into the payment's
 * data (a partial capture), else the intent's whole amount. Undefined when the data holds neither.
 */
export function amountToCapture(data: Record<string, unknown> | undefined): number | undefined {
  for (const value of [data?.amount_to_capture, data?.amount]) {
    if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  }
  return undefined;
}
