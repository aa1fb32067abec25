import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ExecArgs } from "@medusajs/framework/types";
import { LISTING, type ListingService } from "../modules/listing";
import { SEARCH, type SearchService } from "../modules/search";
import { env } from "../src/shared/env";
import { seedAccounts } from "./loaders/accounts";
import { seedBilling } from "./loaders/billing";
import { seedBookings } from "./loaders/bookings";
import { seedCategories } from "./loaders/categories";
import { seedCommerce } from "./loaders/commerce";
import { seedCommission } from "./loaders/commission";
import { seedListings } from "./loaders/listings";
import { seedSellers } from "./loaders/sellers";
import { seedTaxes } from "./loaders/taxes";

/**
 * Fills an empty marketplace, and adds what is missing to one that was seeded before: every loader looks for its rows
 * by a key of its own. Answers in `<data>/seed.json`, or the file that BERTH_SEED_FILE names there, with the
 * publishable key and the demo accounts.
 * Run by `medusa exec seed/run`.
 */
export default async function run({ container }: ExecArgs): Promise<void> {
  const settings = env();
  const commerce = await seedCommerce(container);
  const sellers = await seedSellers(container);
  const categories = await seedCategories(container);
  await seedListings(container, { sellers, categories, sales_channel_id: commerce.sales_channel_id });
  await seedCommission(container, { sellers, categories });
  await seedTaxes(container);
  await seedBilling(container, sellers);
  const accounts = await seedAccounts(container);
  // No effect is delivered while a script runs: a seeded marketplace is whole before its first server starts.
  await container.resolve<SearchService>(SEARCH).rebuild(container.resolve<ListingService>(LISTING));
  await seedBookings(container, { sellers, sales_channel_id: commerce.sales_channel_id });
  const file = path.resolve(settings.BERTH_ROOT, settings.BERTH_DATA_DIR, process.env.BERTH_SEED_FILE ?? "seed.json");
  mkdirSync(path.dirname(file), { recursive: true });
  // Written beside and renamed, so that a reader never sees half of it.
  writeFileSync(
    `${file}.part`,
    `${JSON.stringify({ publishable_key: commerce.publishable_key, accounts }, null, 2)}\n`,
    { mode: 0o600 },
  );
  renameSync(`${file}.part`, file);
}
