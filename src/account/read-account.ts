import type { CustomerDTO, ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { z } from "zod";
import { type customerView, preferences } from "../api/contract";

/** What a consumer has chosen, from the metadata of Medusa's customer; what nobody has set is its neutral value. */
function readPreferences(metadata: Record<string, unknown>) {
  return {
    language: preferences.language.catch("en").parse(metadata.language),
    currency: preferences.currency.catch(null).parse(metadata.currency ?? null),
    time_zone: preferences.time_zone.catch(null).parse(metadata.time_zone ?? null),
  };
}

/** A Medusa customer as its owner sees it. */
export function toCustomerView(customer: CustomerDTO): z.infer<typeof customerView> {
  return {
    id: customer.id,
    email: customer.email,
    first_name: customer.first_name ?? null,
    last_name: customer.last_name ?? null,
    phone: customer.phone ?? null,
    ...readPreferences(customer.metadata ?? {}),
    created_at: new Date(customer.created_at ?? 0).toISOString(),
  };
}

/** Reads the account of a signed-in consumer. */
export async function readAccount(scope: MedusaContainer, customerId: string) {
  return toCustomerView(await scope.resolve<ICustomerModuleService>(Modules.CUSTOMER).retrieveCustomer(customerId));
}
