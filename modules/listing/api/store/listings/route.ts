import { handle } from "../../../../../src/shared/handle";
import { storeListListings } from "../../../contract";
import { listCurrency } from "../../../domain/list-currency";
import { LISTING, type ListingService } from "../../../index";
import { toCard } from "../../../rows";

export const GET = handle(storeListListings, async ({ query, scope }) => {
  const { limit, offset, language, ...filter } = query;
  const { found, count } = await scope
    .resolve<ListingService>(LISTING)
    .search({ ...filter, currency: listCurrency(query), status: "active", public_only: true }, { limit, offset });
  return { listings: found.map((row) => toCard(row, language)), count, limit, offset };
});
