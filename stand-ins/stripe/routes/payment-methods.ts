import { z } from "zod";
import { noSuch, StripeProblem } from "../errors";
import { expandPaths } from "../expand";
import { toStripePaymentMethod } from "../objects/payment-method";
import { expand, text } from "../parameters/kinds";
import { paymentMethodData } from "../parameters/payment-method";
import { checkCustomer } from "../payment-intents";
import { methodById, methodFromData } from "../payment-methods";
import { ok } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { paymentMethods } from "../store/tables";

const createParameters = paymentMethodData();

const create = defineRoute({
  method: "POST",
  path: "/v1/payment_methods",
  parameters: createParameters.extend({ expand: expand() }),
  publishableParameters: createParameters,
  handle: async (context, given) => ok(toStripePaymentMethod(await methodFromData(context, given))),
});

const retrieve = defineRoute({
  method: "GET",
  path: "/v1/payment_methods/:id",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await paymentMethods.find(context.transaction, context.accountId, id);
    if (!found) throw noSuch("PaymentMethod", id, "payment_method", 404);
    return ok(await expandPaths(context, toStripePaymentMethod(found), given.expand));
  },
});

const attach = defineRoute({
  method: "POST",
  path: "/v1/payment_methods/:id/attach",
  parameters: z.strictObject({ customer: text(255), expand: expand() }),
  handle: async (context, given, path) => {
    await checkCustomer(context, given.customer);
    const found = await methodById(context, path.id ?? "", given.customer);
    const attached = { ...found, customerId: given.customer };
    await paymentMethods.save(context.transaction, attached);
    return ok(await expandPaths(context, toStripePaymentMethod(attached), given.expand));
  },
});

const detach = defineRoute({
  method: "POST",
  path: "/v1/payment_methods/:id/detach",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await paymentMethods.findForUpdate(context.transaction, context.accountId, id);
    if (!found) throw noSuch("PaymentMethod", id, "payment_method", 404);
    if (found.customerId === null) {
      throw new StripeProblem(
        400,
        "invalid_request_error",
        "The payment method you provided is not attached to a customer so detachment is impossible.",
      );
    }
    const detached = { ...found, customerId: null };
    await paymentMethods.save(context.transaction, detached);
    return ok(await expandPaths(context, toStripePaymentMethod(detached), given.expand));
  },
});

export const paymentMethodRoutes: readonly ApiRoute[] = [create, retrieve, attach, detach];
