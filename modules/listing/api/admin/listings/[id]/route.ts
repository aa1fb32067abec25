import { handle } from "../../../../../../src/shared/handle";
import { Problem } from "../../../../../../src/shared/problem";
import { adminReadListing } from "../../../../contract";
import { LISTING, type ListingService } from "../../../../index";
import { toOperatorListing } from "../../../../rows";

export const GET = handle(adminReadListing, async ({ params, scope }) => {
  const row = await scope.resolve<ListingService>(LISTING).find(params.id ?? "");
  if (!row) throw new Problem("row.not_found", "There is no such listing.");
  return { listing: toOperatorListing(row) };
});
