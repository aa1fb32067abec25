import type { z } from "zod";
import type { PaymentIntentRecord } from "../domain/payment-intent";
import type { PaymentMethodRecord } from "../domain/payment-method";
import { invalidParameter } from "../errors";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { newId, randomLetters } from "../identifiers";
import { createParameters } from "../parameters/payment-intent";
import { confirmAndStore, presentIntent, returnUrlForConfirmation } from "../payment-flow";
import { checkAmount, checkCustomer, checkTypesVersion, toShippingRecord } from "../payment-intents";
import { givenMethod } from "../payment-methods";
import { ok, type RequestContext } from "../request-context";
import { defineRoute } from "../router";
import { paymentIntents } from "../store/tables";

type Given = z.output<typeof createParameters>;

export const createPaymentIntent = defineRoute({
  method: "POST",
  path: "/v1/payment_intents",
  parameters: createParameters,
  handle: async (context, given) => {
    checkTypesVersion(context, given);
    checkCombination(given);
    checkAmount(given.amount, given.currency);
    await checkCustomer(context, given.customer);
    const method = await givenMethod(context, given, given.customer ?? null);
    const intent = newIntent(context, given, method);
    const returnUrl = given.confirm ? returnUrlForConfirmation(intent, given) : null;
    await paymentIntents.insert(context.transaction, intent);
    const created = await presentIntent(context, intent);
    await recordEvent(context, "payment_intent.created", created);
    if (!given.confirm) return ok(await expandPaths(context, created, given.expand));
    const answer = await confirmAndStore(context, intent, method, returnUrl, given.off_session);
    return answer.status === 200 ? ok(await expandPaths(context, answer.body, given.expand)) : answer;
  },
});

function checkCombination(given: Given): void {
  if (given.automatic_payment_methods?.enabled && given.payment_method_types) {
    throw invalidParameter(
      "payment_method_types",
      "You may only specify one of these parameters: automatic_payment_methods, payment_method_types.",
      "parameters_exclusive",
    );
  }
  if (given.return_url !== undefined && !given.confirm) {
    throw invalidParameter(
      "return_url",
      "The parameter `return_url` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.",
    );
  }
  if (given.off_session !== undefined && !given.confirm) {
    throw invalidParameter(
      "off_session",
      "The parameter `off_session` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.",
    );
  }
  if (given.use_stripe_sdk !== undefined && !given.confirm) {
    throw invalidParameter(
      "use_stripe_sdk",
      "The parameter `use_stripe_sdk` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.",
    );
  }
}

function newIntent(context: RequestContext, given: Given, method: PaymentMethodRecord | null): PaymentIntentRecord {
  const id = newId("pi");
  // Since API version 2023-08-16 automatic payment methods are the default when no types are named.
  const automatic = given.payment_method_types === undefined && given.automatic_payment_methods?.enabled !== false;
  return {
    id,
    accountId: context.accountId,
    createdSeconds: context.nowSeconds,
    clientSecret: `${id}_secret_${randomLetters(25)}`,
    status: method ? "requires_confirmation" : "requires_payment_method",
    amountMinor: given.amount,
    amountCapturableMinor: 0,
    amountReceivedMinor: 0,
    currency: given.currency,
    captureMethod: given.capture_method ?? "automatic_async",
    confirmationMethod: given.confirmation_method ?? "automatic",
    automaticPaymentMethods: automatic
      ? { allowRedirects: given.automatic_payment_methods?.allow_redirects ?? "always" }
      : null,
    paymentMethodTypes: given.payment_method_types ?? ["card"],
    allowedPaymentMethodTypes: given.allowed_payment_method_types ?? null,
    paymentMethodId: method?.id ?? null,
    customerId: given.customer ?? null,
    description: given.description ?? null,
    metadata: Object.fromEntries(Object.entries(given.metadata ?? {}).filter(([, value]) => value !== "")),
    receiptEmail: given.receipt_email ?? null,
    setupFutureUsage: given.setup_future_usage ?? null,
    shipping: given.shipping ? toShippingRecord(given.shipping) : null,
    statementDescriptorSuffix: given.statement_descriptor_suffix ?? null,
    transferGroup: given.transfer_group ?? null,
    nextAction: null,
    lastPaymentError: null,
    latestChargeId: null,
    canceledSeconds: null,
    cancellationReason: null,
  };
}
