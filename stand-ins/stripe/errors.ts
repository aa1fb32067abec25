import type Stripe from "stripe";

type ErrorType = "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";

type ErrorDetails = {
  code?: string;
  param?: string;
  decline_code?: string;
  charge?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
  setup_intent?: Stripe.SetupIntent;
};

/** The `error` object of every answer that is not a success. */
export type StripeErrorBody = { error: { type: ErrorType; message: string; doc_url?: string } & ErrorDetails };

/** A refusal in Stripe's own shape. Thrown anywhere below a route; the request's transaction is rolled back. */
export class StripeProblem extends Error {
  constructor(
    readonly status: number,
    readonly type: ErrorType,
    message: string,
    readonly details: ErrorDetails = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }

  body(): StripeErrorBody {
    return errorBody(this.type, this.message, this.details);
  }
}

/** Builds the body of an error answer, with the link Stripe gives for each code. */
export function errorBody(type: ErrorType, message: string, details: ErrorDetails): StripeErrorBody {
  const docUrl = details.code ? { doc_url: docUrlOf(details.code) } : {};
  return { error: { type, message, ...docUrl, ...details } };
}

export function docUrlOf(code: string): string {
  return `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`;
}

/** 400 for a parameter, with Stripe's code where it has one. */
export function invalidParameter(param: string, message: string, code?: string): StripeProblem {
  return new StripeProblem(400, "invalid_request_error", message, { ...(code ? { code } : {}), param });
}

/** A path or parameter names something that is not there (or belongs to another account). */
export function noSuch(kind: string, id: string, param: string, status: 400 | 404): StripeProblem {
  return new StripeProblem(status, "invalid_request_error", `No such ${kind}: '${id}'`, {
    code: "resource_missing",
    param,
  });
}

export function unrecognizedUrl(method: string, path: string): StripeProblem {
  return new StripeProblem(
    404,
    "invalid_request_error",
    `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
  );
}

/** The object's state does not allow what was asked; Stripe shows the object in the error. */
export function unexpectedState(message: string, paymentIntent: Stripe.PaymentIntent): StripeProblem {
  return new StripeProblem(400, "invalid_request_error", message, {
    code: "payment_intent_unexpected_state",
    payment_intent: paymentIntent,
  });
}
