import { cancelIntent } from "../domain/cancel-intent";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { toStripeCharge } from "../objects/charge";
import { cancelParameters } from "../parameters/payment-intent";
import { presentIntent, refuseStep } from "../payment-flow";
import { lockIntent } from "../payment-intents";
import { ok } from "../request-context";
import { defineRoute } from "../router";
import { charges, paymentIntents } from "../store/tables";

export const cancelPaymentIntent = defineRoute({
  method: "POST",
  path: "/v1/payment_intents/:id/cancel",
  parameters: cancelParameters,
  handle: async (context, given, path) => {
    const found = await lockIntent(context, path.id ?? "");
    const charge = await charges.findForUpdate(context.transaction, context.accountId, found.latestChargeId ?? "");
    const outcome = cancelIntent(found, charge, given.cancellation_reason ?? null, context.nowSeconds);
    if (outcome.kind === "refused") return refuseStep(context, found, outcome.message);
    await paymentIntents.save(context.transaction, outcome.intent);
    if (outcome.released) {
      await charges.save(context.transaction, outcome.released);
      await recordEvent(context, "charge.refunded", toStripeCharge(outcome.released));
    }
    const presented = await presentIntent(context, outcome.intent);
    await recordEvent(context, "payment_intent.canceled", presented);
    return ok(await expandPaths(context, presented, given.expand));
  },
});
