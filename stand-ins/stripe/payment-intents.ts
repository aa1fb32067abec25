import { timingSafeEqual } from "node:crypto";
import type { z } from "zod";
import type { ShippingRecord } from "./domain/address";
import { emptyAddress } from "./domain/address";
import { chargeLimit, minimumOf } from "./domain/charge-limits";
import type { PaymentIntentRecord } from "./domain/payment-intent";
import { invalidParameter, noSuch } from "./errors";
import type { shipping } from "./parameters/kinds";
import { unknownParameters } from "./parameters/read-parameters";
import type { RequestContext } from "./request-context";
import { customers, paymentIntents } from "./store/tables";

/**
 * Reads an intent and locks its row until the request ends: whoever confirms, captures or cancels the same
 * intent at the same time waits here and then sees the outcome.
 */
export async function lockIntent(context: RequestContext, id: string): Promise<PaymentIntentRecord> {
  const record = await paymentIntents.findForUpdate(context.transaction, context.accountId, id);
  if (!record) throw noSuch("payment_intent", id, "intent", 404);
  return record;
}

/**
 * A client secret opens exactly one intent. Servers need none, but a wrong one is refused all the same.
 * @throws StripeProblem when it is another's or missing for a browser.
 */
export function checkClientSecret(
  context: RequestContext,
  intent: PaymentIntentRecord,
  given: string | undefined,
): void {
  if (given === undefined && context.keyKind === "secret") return;
  const expected = Buffer.from(intent.clientSecret);
  const actual = Buffer.from(given ?? "");
  if (expected.length === actual.length && timingSafeEqual(expected, actual)) return;
  throw invalidParameter(
    "client_secret",
    "The client_secret provided does not match the client_secret associated with the PaymentIntent.",
    "payment_intent_invalid_parameter",
  );
}

/** @throws StripeProblem for an amount Stripe would not charge in this currency. */
export function checkAmount(amountMinor: number, currency: string): void {
  const limit = chargeLimit(amountMinor, currency);
  if (limit === "too_small") {
    const least = `${minimumOf(currency)} in the smallest unit of ${currency}`;
    throw invalidParameter("amount", `Amount must be at least ${least}`, "amount_too_small");
  }
  if (limit === "too_large")
    throw invalidParameter("amount", "Amount must be no more than 99999999", "amount_too_large");
}

/** @throws StripeProblem when the customer is not there or was deleted. */
export async function checkCustomer(context: RequestContext, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const found = await customers.find(context.transaction, context.accountId, id);
  if (!found || found.deleted) throw noSuch("customer", id, "customer", 400);
}

export function toShippingRecord(given: z.output<ReturnType<typeof shipping>>): ShippingRecord {
  return {
    address: { ...emptyAddress, ...given.address },
    name: given.name,
    phone: given.phone ?? null,
    carrier: given.carrier ?? null,
    trackingNumber: given.tracking_number ?? null,
  };
}

/**
 * `allowed_payment_method_types` came in July 2026 and took the place of `payment_method_types` in September.
 * @throws StripeProblem for the one that the caller's version does not know.
 */
export function checkTypesVersion(
  context: RequestContext,
  given: { payment_method_types?: string[] | undefined; allowed_payment_method_types?: string[] | undefined },
): void {
  const date = context.apiVersion.slice(0, 10);
  if (given.payment_method_types && date >= "2026-09-30") throw unknownParameters(["payment_method_types"]);
  if (given.allowed_payment_method_types && date < "2026-07-29") {
    throw unknownParameters(["allowed_payment_method_types"]);
  }
}
