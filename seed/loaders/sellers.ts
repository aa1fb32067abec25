import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { SELLER, type SellerService } from "../../modules/seller";
import { now } from "../../src/shared/clock";
import { type Database, firstRow } from "../../src/shared/sql";
import { seedData } from "../data";
import { ensureUser } from "./people";

/** The seed's sellers with an owner each. Answers the ids by the seed's keys. */
export async function seedSellers(container: MedusaContainer): Promise<Map<string, string>> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Database;
  const service = container.resolve<SellerService>(SELLER);
  const ids = new Map<string, string>();
  for (const seller of seedData().sellers) {
    const known = await firstRow<{ id: string }>(database, "SELECT id FROM seller WHERE handle = ?", [seller.handle]);
    if (known) {
      ids.set(seller.key, known.id);
      continue;
    }
    const owner = await ensureUser(container, {
      email: seller.email,
      first_name: seller.owner_first_name,
      last_name: seller.owner_last_name,
    });
    const { name, handle, about, city, country_code } = seller;
    const made = await service.createSeller(
      { name, handle, about, city, country_code: country_code.toLowerCase() },
      owner,
      now(),
    );
    ids.set(seller.key, made.id);
  }
  return ids;
}
