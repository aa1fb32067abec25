import { z } from "zod";
import { emptyAddress } from "../domain/address";
import type { CustomerRecord } from "../domain/customer";
import { mergeMetadata } from "../domain/metadata";
import { noSuch } from "../errors";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { newId, randomLetters } from "../identifiers";
import { toStripeCustomer } from "../objects/customer";
import { toStripeList } from "../objects/list";
import { toStripePaymentMethod } from "../objects/payment-method";
import { address, email, emptyable, expand, integer, metadata, shipping, text } from "../parameters/kinds";
import { toShippingRecord } from "../payment-intents";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { customers, paymentMethods } from "../store/tables";

const writable = z.strictObject({
  address: emptyable(address()).optional(),
  description: emptyable(text()).optional(),
  email: emptyable(email()).optional(),
  expand: expand(),
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
    metadata: mergeMetadata(record.metadata, given.metadata),
    name: keep(given.name, record.name),
    phone: keep(given.phone, record.phone),
    shipping: given.shipping ? toShippingRecord(given.shipping) : keep(given.shipping, record.shipping),
  };
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
    const record = withChanges(await lockCustomer(context, path.id ?? ""), given);
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

const listMethods = defineRoute({
  method: "GET",
  path: "/v1/customers/:id/payment_methods",
  parameters: z.strictObject({ limit: integer(1, 100).optional(), type: z.enum(["card"]).optional() }),
  handle: async (context, given, path) => {
    const customer = await lockCustomer(context, path.id ?? "");
    const { records, hasMore } = await paymentMethods.page(context.transaction, context.accountId, {
      limit: given.limit ?? 10,
      where: { customer_id: customer.id },
    });
    const url = `/v1/customers/${customer.id}/payment_methods`;
    return ok(toStripeList(url, records.map(toStripePaymentMethod), hasMore));
  },
});

export const customerRoutes: readonly ApiRoute[] = [create, retrieve, update, remove, listMethods];
