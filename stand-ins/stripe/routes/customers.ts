import { z } from "zod";
import { emptyAddress } from "../domain/address";
import type { CustomerRecord } from "../domain/customer";
import { mergeMetadata } from "../domain/metadata";
import { invalidParameter, noSuch } from "../errors";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { newId, randomLetters } from "../identifiers";
import { answerPage } from "../list-page";
import { toStripeCustomer } from "../objects/customer";
import { toStripePaymentMethod } from "../objects/payment-method";
import { address, email, emptyable, expand, metadata, shipping, text } from "../parameters/kinds";
import { listParameters } from "../parameters/list";
import { toShippingRecord } from "../payment-intents";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { customers, paymentMethods } from "../store/tables";

const writable = z.strictObject({
  address: emptyable(address()).optional(),
  description: emptyable(text()).optional(),
  email: emptyable(email()).optional(),
  expand: expand(),
  invoice_settings: z.strictObject({ default_payment_method: emptyable(text(255)).optional() }).optional(),
  metadata: emptyable(metadata()).optional(),
  name: emptyable(text(256)).optional(),
  phone: emptyable(text(20)).optional(),
  shipping: emptyable(shipping()).optional(),
});

function withChanges(record: CustomerRecord, given: z.output<typeof writable>): CustomerRecord {
  const keep = <T>(value: T | undefined, current: T): T => (value === undefined ? current : value);
  return {
    ...record,
    address: given.address ? { ...emptyAddress, ...given.address } : keep(given.address, record.address),
    description: keep(given.description, record.description),
    email: keep(given.email, record.email),
    defaultPaymentMethodId: keep(given.invoice_settings?.default_payment_method, record.defaultPaymentMethodId ?? null),
    metadata: mergeMetadata(record.metadata, given.metadata),
    name: keep(given.name, record.name),
    phone: keep(given.phone, record.phone),
    shipping: given.shipping ? toShippingRecord(given.shipping) : keep(given.shipping, record.shipping),
  };
}

/** @throws StripeProblem unless the method is the customer's own. */
async function checkDefault(context: RequestContext, customerId: string, id: string | null | undefined): Promise<void> {
  if (id === null || id === undefined) return;
  const method = await paymentMethods.find(context.transaction, context.accountId, id);
  if (!method) throw noSuch("PaymentMethod", id, "invoice_settings[default_payment_method]", 400);
  if (method.customerId === customerId) return;
  throw invalidParameter(
    "invoice_settings[default_payment_method]",
    "The customer does not have a payment method with the ID " +
      `${id}. The payment method must be attached to the customer.`,
    "resource_missing",
  );
}

async function lockCustomer(context: RequestContext, id: string): Promise<CustomerRecord> {
  const found = await customers.findForUpdate(context.transaction, context.accountId, id);
  if (!found || found.deleted) throw noSuch("customer", id, "id", 404);
  return found;
}

const create = defineRoute({
  method: "POST",
  path: "/v1/customers",
  parameters: writable,
  handle: async (context, given) => {
    const empty: CustomerRecord = {
      id: newId("cus"),
      accountId: context.accountId,
      createdSeconds: context.nowSeconds,
      deleted: false,
      email: null,
      name: null,
      phone: null,
      description: null,
      address: null,
      shipping: null,
      metadata: {},
      invoicePrefix: randomLetters(8).toUpperCase(),
    };
    await checkDefault(context, empty.id, given.invoice_settings?.default_payment_method);
    const record = withChanges(empty, given);
    await customers.insert(context.transaction, record);
    const body = toStripeCustomer(record);
    await recordEvent(context, "customer.created", body);
    return ok(await expandPaths(context, body, given.expand));
  },
});

const retrieve = defineRoute({
  method: "GET",
  path: "/v1/customers/:id",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await customers.find(context.transaction, context.accountId, id);
    if (!found) throw noSuch("customer", id, "id", 404);
    return ok(await expandPaths(context, toStripeCustomer(found), given.expand));
  },
});

const update = defineRoute({
  method: "POST",
  path: "/v1/customers/:id",
  parameters: writable,
  handle: async (context, given, path) => {
    const found = await lockCustomer(context, path.id ?? "");
    await checkDefault(context, found.id, given.invoice_settings?.default_payment_method);
    const record = withChanges(found, given);
    await customers.save(context.transaction, record);
    const body = toStripeCustomer(record);
    await recordEvent(context, "customer.updated", body);
    return ok(await expandPaths(context, body, given.expand));
  },
});

const remove = defineRoute({
  method: "DELETE",
  path: "/v1/customers/:id",
  parameters: z.strictObject({}),
  handle: async (context, _given, path) => {
    const record = { ...(await lockCustomer(context, path.id ?? "")), deleted: true };
    await customers.save(context.transaction, record);
    const body = toStripeCustomer(record);
    await recordEvent(context, "customer.deleted", body);
    return ok(body);
  },
});

const { created: _created, ...paging } = listParameters;

const listMethods = defineRoute({
  method: "GET",
  path: "/v1/customers/:id/payment_methods",
  parameters: z.strictObject({ ...paging, type: z.enum(["card"]).optional() }),
  handle: async (context, given, path) => {
    const customer = await lockCustomer(context, path.id ?? "");
    return answerPage(context, given, {
      url: `/v1/customers/${customer.id}/payment_methods`,
      noun: "PaymentMethod",
      table: paymentMethods,
      where: { customer_id: customer.id },
      present: toStripePaymentMethod,
    });
  },
});

const retrieveMethod = defineRoute({
  method: "GET",
  path: "/v1/customers/:id/payment_methods/:method",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const customer = await lockCustomer(context, path.id ?? "");
    const id = path.method ?? "";
    const found = await paymentMethods.find(context.transaction, context.accountId, id);
    if (found?.customerId !== customer.id) throw noSuch("PaymentMethod", id, "payment_method", 404);
    return ok(await expandPaths(context, toStripePaymentMethod(found), given.expand));
  },
});

export const customerRoutes: readonly ApiRoute[] = [create, retrieve, update, remove, listMethods, retrieveMethod];
