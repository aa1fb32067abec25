import { handle } from "../../../../../../src/shared/handle";
import { Problem } from "../../../../../../src/shared/problem";
import { storeReadListing } from "../../../../contract";
import { LISTING, type ListingService } from "../../../../index";
import { toPage } from "../../../../rows";

export const GET = handle(storeReadListing, async ({ params, query, scope }) => {
  const listings = scope.resolve<ListingService>(LISTING);
  const row = await listings.find(params.id ?? "", { status: "active", public_only: true });
  if (!row) throw new Problem("row.not_found", "There is no such listing.");
  return { listing: toPage(row, await listings.countOfSeller(row.seller_id), query.language) };
});
