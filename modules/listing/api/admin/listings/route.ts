import { handle } from "../../../../../src/shared/handle";
import { adminListListings } from "../../../contract";
import { LISTING, type ListingService } from "../../../index";
import { toOperatorListing } from "../../../rows";

export const GET = handle(adminListListings, async ({ query, scope }) => {
  const { limit, offset, ...filter } = query;
  const { found, count } = await scope.resolve<ListingService>(LISTING).search(filter, { limit, offset });
  return { listings: found.map(toOperatorListing), count, limit, offset };
});
