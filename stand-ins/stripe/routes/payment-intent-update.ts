import { type IntentChanges, updateIntent } from "../domain/update-intent";
import { expandPaths } from "../expand";
import { updateParameters } from "../parameters/payment-intent";
import { presentIntent, refuseStep } from "../payment-flow";
import { checkAmount, checkCustomer, lockIntent, toShippingRecord } from "../payment-intents";
import { givenMethod } from "../payment-methods";
import { ok } from "../request-context";
import { defineRoute } from "../router";
import { paymentIntents } from "../store/tables";

export const updatePaymentIntent = defineRoute({
  method: "POST",
  path: "/v1/payment_intents/:id",
  parameters: updateParameters,
  handle: async (context, given, path) => {
    const found = await lockIntent(context, path.id ?? "");
    if (given.amount !== undefined || given.currency !== undefined) {
      checkAmount(given.amount ?? found.amountMinor, given.currency ?? found.currency);
    }
    await checkCustomer(context, given.customer);
    const method = await givenMethod(context, given, given.customer ?? found.customerId);
    const changes: IntentChanges = {
      always: {
        metadata: given.metadata,
        description: given.description,
        receiptEmail: given.receipt_email,
        shipping: given.shipping ? toShippingRecord(given.shipping) : given.shipping,
        transferGroup: given.transfer_group,
        statementDescriptorSuffix: given.statement_descriptor_suffix,
      },
      beforePayment: {
        amountMinor: given.amount,
        currency: given.currency,
        captureMethod: given.capture_method,
        customerId: given.customer,
        paymentMethodId: method?.id,
        setupFutureUsage: given.setup_future_usage,
      },
    };
    const updated = updateIntent(found, changes);
    if (updated.kind === "refused") return refuseStep(context, found, updated.message);
    await paymentIntents.save(context.transaction, updated.intent);
    return ok(await expandPaths(context, await presentIntent(context, updated.intent), given.expand));
  },
});
