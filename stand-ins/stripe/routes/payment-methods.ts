import { z } from "zod";
import { mergeMetadata } from "../domain/metadata";
import type { PaymentMethodRecord } from "../domain/payment-method";
import { noSuch, StripeProblem } from "../errors";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { answerPage } from "../list-page";
import { toStripePaymentMethod } from "../objects/payment-method";
import { emptyable, expand, integer, metadata, text } from "../parameters/kinds";
import { listParameters } from "../parameters/list";
import { billingDetails, paymentMethodData } from "../parameters/payment-method";
import { checkCustomer } from "../payment-intents";
import { methodById, methodFromData } from "../payment-methods";
import { ok } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { customers, paymentMethods } from "../store/tables";

const { created: _created, ...paging } = listParameters;
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
    const body = toStripePaymentMethod(attached);
    await recordEvent(context, "payment_method.attached", body);
    return ok(await expandPaths(context, body, given.expand));
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
    const customer = await customers.findForUpdate(context.transaction, context.accountId, found.customerId);
    if (customer?.defaultPaymentMethodId === found.id) {
      await customers.save(context.transaction, { ...customer, defaultPaymentMethodId: null });
    }
    const detached = { ...found, customerId: null, isSetUp: false };
    await paymentMethods.save(context.transaction, detached);
    const body = toStripePaymentMethod(detached);
    await recordEvent(context, "payment_method.detached", body);
    return ok(await expandPaths(context, body, given.expand));
  },
});

const list = defineRoute({
  method: "GET",
  path: "/v1/payment_methods",
  parameters: z.strictObject({ ...paging, customer: text(255), type: z.enum(["card"]).optional() }),
  handle: async (context, given) => {
    await checkCustomer(context, given.customer);
    return answerPage(context, given, {
      url: "/v1/payment_methods",
      noun: "PaymentMethod",
      table: paymentMethods,
      where: { customer_id: given.customer },
      present: toStripePaymentMethod,
    });
  },
});

const update = defineRoute({
  method: "POST",
  path: "/v1/payment_methods/:id",
  parameters: z.strictObject({
    billing_details: billingDetails().optional(),
    card: z.strictObject({ exp_month: integer(1, 12).optional(), exp_year: integer(2000, 9999).optional() }).optional(),
    expand: expand(),
    metadata: emptyable(metadata()).optional(),
  }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await paymentMethods.findForUpdate(context.transaction, context.accountId, id);
    if (!found) throw noSuch("PaymentMethod", id, "payment_method", 404);
    if (found.customerId === null) {
      throw new StripeProblem(
        400,
        "invalid_request_error",
        "You must save this PaymentMethod to a customer before you can update it.",
      );
    }
    const { address, ...details } = given.billing_details ?? {};
    const said = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
    const changed: PaymentMethodRecord = {
      ...found,
      billingDetails: {
        ...found.billingDetails,
        ...said,
        address: address ? { ...found.billingDetails.address, ...address } : found.billingDetails.address,
      },
      expMonth: given.card?.exp_month ?? found.expMonth,
      expYear: given.card?.exp_year ?? found.expYear,
      metadata: mergeMetadata(found.metadata, given.metadata),
    };
    await paymentMethods.save(context.transaction, changed);
    const body = toStripePaymentMethod(changed);
    await recordEvent(context, "payment_method.updated", body);
    return ok(await expandPaths(context, body, given.expand));
  },
});

export const paymentMethodRoutes: readonly ApiRoute[] = [create, list, retrieve, update, attach, detach];
