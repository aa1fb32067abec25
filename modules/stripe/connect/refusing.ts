import Stripe from "stripe";
import { StripeRefusal } from "../contract/refusal";

/** Answers that say no for good. Rate limits, conflicts of keys, failures and lost connections are none of them. */
function isRefusal(error: unknown): error is InstanceType<typeof Stripe.errors.StripeError> {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripePermissionError
  );
}

/** Does what is asked of Stripe; a no is thrown as `StripeRefusal`, all else as it came, to be tried again. */
export async function refusing<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isRefusal(error)) throw new StripeRefusal(error.code ?? "refused", error.message);
    throw error;
  }
}
