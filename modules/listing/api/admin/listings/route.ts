import { handle } from "../../../../../src/shared/handle";
import { adminListListings } from "../../../contract";
import { LISTING, type ListingService } from "../../../index";
import { toSellerListing } from "../../../rows";

export const GET = handle(adminListListings, async ({ query, scope }) => {
  const { limit, offset, ...filter } = query;
  const { found, count } = await scope.resolve<ListingService>(LISTING).search(filter, { limit, offset });
  const listings = found.map((row) => ({
    ...toSellerListing(row),
    seller: { id: row.seller_id, name: row.seller_name, verified: false },
  }));
  return { listings, count, limit, offset };
});
