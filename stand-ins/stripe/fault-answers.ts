import { errorBody } from "./errors";
import type { Answer } from "./idempotency";
import type { RequestFault } from "./store/faults";

/** What Stripe answers when it is not well, before any work was done; null for a fault that is not an answer. */
export function answerOfFault(fault: RequestFault): Answer | null {
  if (fault === "429") {
    const message = "Request rate limit exceeded. Learn more about rate limits at https://stripe.com/docs/rate-limits.";
    return { status: 429, text: JSON.stringify(errorBody("invalid_request_error", message, { code: "rate_limit" })) };
  }
  if (fault === "500") {
    return { status: 500, text: JSON.stringify(errorBody("api_error", "An unknown error occurred", {})) };
  }
  return null;
}
