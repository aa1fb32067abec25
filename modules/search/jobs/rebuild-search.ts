import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { LISTING, type ListingService } from "../../listing";
import { SEARCH, type SearchService } from "../index";

/** Once a night: every listing is compared with its row. What differs was missed by an effect, and is worth a line. */
export default async function rebuildSearch(container: MedusaContainer): Promise<void> {
  const { written, removed } = await container
    .resolve<SearchService>(SEARCH)
    .rebuild(container.resolve<ListingService>(LISTING));
  if (written + removed === 0) return;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.warn(`search: the nightly comparison wrote ${written} rows and removed ${removed}`);
}

export const config = { name: "rebuild-search", schedule: "47 2 * * *" };
