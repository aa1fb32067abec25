import { noSuch } from "../errors";
import { expandPaths } from "../expand";
import { publishableRetrieveParameters, retrieveParameters } from "../parameters/payment-intent";
import { presentIntent, visibleIntent } from "../payment-flow";
import { checkClientSecret } from "../payment-intents";
import { ok } from "../request-context";
import { defineRoute } from "../router";
import { paymentIntents } from "../store/tables";

export const retrievePaymentIntent = defineRoute({
  method: "GET",
  path: "/v1/payment_intents/:id",
  parameters: retrieveParameters,
  publishableParameters: publishableRetrieveParameters,
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const record = await paymentIntents.find(context.transaction, context.accountId, id);
    if (!record) throw noSuch("payment_intent", id, "intent", 404);
    checkClientSecret(context, record, given.client_secret);
    const visible = visibleIntent(context, await presentIntent(context, record));
    return ok(await expandPaths(context, visible, given.expand));
  },
});
