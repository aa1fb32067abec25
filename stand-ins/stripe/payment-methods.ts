import type { z } from "zod";
import { emptyAddress } from "./domain/address";
import { type CardDetails, detailsOfTestCard, type PaymentMethodRecord, readTypedCard } from "./domain/payment-method";
import { testCardByToken } from "./domain/test-card";
import { invalidParameter, noSuch, StripeProblem } from "./errors";
import { newId } from "./identifiers";
import type { billingDetails, paymentMethodData } from "./parameters/payment-method";
import type { RequestContext } from "./request-context";
import { paymentMethods } from "./store/tables";

type MethodData = z.output<ReturnType<typeof paymentMethodData>>;

/**
 * The method a request names: an id, or one of Stripe's test ids, which becomes a method of its own.
 * @throws StripeProblem when there is none, or it is another customer's.
 */
export async function methodById(
  context: RequestContext,
  id: string,
  customerId: string | null,
): Promise<PaymentMethodRecord> {
  const card = testCardByToken(id);
  if (card && id.startsWith("pm_")) {
    return storeMethod(context, detailsOfTestCard(card, context.nowSeconds), undefined);
  }
  const found = await paymentMethods.find(context.transaction, context.accountId, id);
  if (!found) throw noSuch("PaymentMethod", id, "payment_method", 400);
  if (found.customerId !== null && found.customerId !== customerId) {
    throw invalidParameter(
      "payment_method",
      "The provided PaymentMethod is attached to another Customer. Provide the Customer it belongs to.",
    );
  }
  return found;
}

/**
 * Makes a method from card details.
 * @throws StripeProblem with a card error for a card that cannot be right, and for a raw number from a server,
 * which Stripe refuses unless an account was cleared for it.
 */
export async function methodFromData(context: RequestContext, data: MethodData): Promise<PaymentMethodRecord> {
  return storeMethod(context, readCard(context, data.card), data);
}

/** The method a request brings, by id or as data; null when it brings none. */
export async function givenMethod(
  context: RequestContext,
  given: { payment_method?: string | undefined; payment_method_data?: MethodData | undefined },
  customerId: string | null,
): Promise<PaymentMethodRecord | null> {
  if (given.payment_method !== undefined && given.payment_method_data !== undefined) {
    throw invalidParameter(
      "payment_method",
      "You may only specify one of these parameters: payment_method, payment_method_data.",
    );
  }
  if (given.payment_method_data !== undefined) return methodFromData(context, given.payment_method_data);
  return given.payment_method === undefined ? null : methodById(context, given.payment_method, customerId);
}

function readCard(context: RequestContext, card: MethodData["card"]): CardDetails {
  if ("token" in card) {
    const known = testCardByToken(card.token);
    if (!known || !card.token.startsWith("tok_")) throw noSuch("token", card.token, "card[token]", 400);
    return detailsOfTestCard(known, context.nowSeconds);
  }
  if (context.keyKind === "secret") {
    throw new StripeProblem(
      402,
      "invalid_request_error",
      "Sending credit card numbers directly to the Stripe API is generally unsafe. We suggest you use test tokens " +
        "that map to the test card you are using, see https://stripe.com/docs/testing.",
    );
  }
  const read = readTypedCard(
    { number: card.number, expMonth: card.exp_month, expYear: card.exp_year, cvc: card.cvc },
    context.nowSeconds,
  );
  if ("code" in read) {
    throw new StripeProblem(402, "card_error", read.message, { code: read.code, param: read.param });
  }
  return read;
}

async function storeMethod(
  context: RequestContext,
  details: CardDetails,
  given: Pick<MethodData, "billing_details" | "metadata"> | undefined,
): Promise<PaymentMethodRecord> {
  const record: PaymentMethodRecord = {
    id: newId("pm"),
    accountId: context.accountId,
    createdSeconds: context.nowSeconds,
    customerId: null,
    ...details,
    billingDetails: toBillingDetails(given?.billing_details),
    metadata: given?.metadata ?? {},
  };
  await paymentMethods.insert(context.transaction, record);
  return record;
}

function toBillingDetails(
  given: z.output<ReturnType<typeof billingDetails>> | undefined,
): PaymentMethodRecord["billingDetails"] {
  return {
    address: { ...emptyAddress, ...given?.address },
    email: given?.email ?? null,
    name: given?.name ?? null,
    phone: given?.phone ?? null,
  };
}
