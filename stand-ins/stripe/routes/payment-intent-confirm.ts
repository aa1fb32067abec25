import { updateIntent } from "../domain/update-intent";
import { expandPaths } from "../expand";
import { confirmParameters, publishableConfirmParameters } from "../parameters/payment-intent";
import { confirmAndStore, refuseStep, returnUrlForConfirmation } from "../payment-flow";
import { checkClientSecret, lockIntent, toShippingRecord } from "../payment-intents";
import { givenMethod, methodById } from "../payment-methods";
import { ok } from "../request-context";
import { defineRoute } from "../router";

export const confirmPaymentIntent = defineRoute({
  method: "POST",
  path: "/v1/payment_intents/:id/confirm",
  parameters: confirmParameters,
  publishableParameters: publishableConfirmParameters,
  handle: async (context, given, path) => {
    const found = await lockIntent(context, path.id ?? "");
    checkClientSecret(context, found, given.client_secret);
    const changes = {
      always: {
        receiptEmail: given.receipt_email,
        shipping: given.shipping ? toShippingRecord(given.shipping) : given.shipping,
      },
      beforePayment: {
        setupFutureUsage: given.setup_future_usage,
        captureMethod: "capture_method" in given ? given.capture_method : undefined,
      },
    };
    const method =
      (await givenMethod(context, given, found.customerId)) ??
      (found.paymentMethodId === null ? null : await methodById(context, found.paymentMethodId, found.customerId));
    const updated = updateIntent(found, changes);
    if (updated.kind === "refused") return refuseStep(context, found, updated.message);
    const returnUrl = method === null ? null : returnUrlForConfirmation(found, given);
    const answer = await confirmAndStore(
      context,
      updated.intent,
      method,
      returnUrl,
      "off_session" in given ? given.off_session : false,
    );
    return answer.status === 200 ? ok(await expandPaths(context, answer.body, given.expand)) : answer;
  },
});
