import type { CustomerDTO, ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { z } from "zod";
import type { customerView } from "../api/contract";

/** A Medusa customer as its owner sees it. */
export function toCustomerView(customer: CustomerDTO): z.infer<typeof customerView> {
  return {
    id: customer.id,
    email: customer.email,
    first_name: customer.first_name ?? null,
    last_name: customer.last_name ?? null,
    phone: customer.phone ?? null,
    language: customer.metadata?.language === "es" ? "es" : "en",
    created_at: new Date(customer.created_at ?? 0).toISOString(),
  };
}

/** Reads the account of a signed-in consumer. */
export async function readAccount(scope: MedusaContainer, customerId: string) {
  return toCustomerView(await scope.resolve<ICustomerModuleService>(Modules.CUSTOMER).retrieveCustomer(customerId));
}
