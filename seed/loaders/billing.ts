import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { saveBillingDetails, selectBillingDetails } from "../../modules/invoice/rows/billing-details";
import { now } from "../../src/shared/clock";
import type { Database } from "../../src/shared/sql";
import { seedData } from "../data";

/** What the documents of some of the seed's sellers say of them; the others have not said yet. */
export async function seedBilling(container: MedusaContainer, sellers: ReadonlyMap<string, string>): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  for (const { seller, ...details } of seedData().billingDetails) {
    const id = sellers.get(seller);
    if (!id) throw new Error(`billing details name the seller ${seller}, who does not exist`);
    if (!(await selectBillingDetails(database, id))) await saveBillingDetails(database, id, details, now());
  }
}
