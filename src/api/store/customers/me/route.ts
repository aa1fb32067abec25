import type { ICustomerModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { deleteAccount } from "../../../../account/delete-account";
import { readAccount } from "../../../../account/read-account";
import { customerOf, handle } from "../../../../shared/handle";
import { deleteCustomer, readCustomer, updateCustomer } from "../../../contract";

export const GET = handle(readCustomer, async ({ actor, scope }) => ({
  customer: await readAccount(scope, customerOf(actor)),
}));

export const POST = handle(updateCustomer, async ({ actor, body, scope }) => {
  const customers = scope.resolve<ICustomerModuleService>(Modules.CUSTOMER);
  const { language, currency, time_zone, phone, ...names } = body;
  const wanted = Object.entries({ language, currency, time_zone }).filter(([, value]) => value !== undefined);
  const before = await customers.retrieveCustomer(customerOf(actor));
  await customers.updateCustomers(before.id, {
    ...names,
    ...(phone === undefined ? {} : { phone: phone ?? "" }),
    metadata: { ...before.metadata, ...Object.fromEntries(wanted) },
  });
  return { customer: await readAccount(scope, before.id) };
});

export const DELETE = handle(deleteCustomer, async ({ actor, body, scope }) => {
  const id = customerOf(actor);
  await deleteAccount(scope, id, body.password);
  return { id, deleted: true };
});
