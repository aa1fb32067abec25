import { handle } from "../../../../../../src/shared/handle";
import { Problem } from "../../../../../../src/shared/problem";
import { storeReadListing } from "../../../../contract";
import { LISTING, type ListingService } from "../../../../index";
import { toPage } from "../../../../rows";

export const GET = handle(storeReadListing, async ({ params, query, scope }) => {
  const row = await scope
    .resolve<ListingService>(LISTING)
    .find(params.id ?? "", { status: "active", public_only: true });
  if (!row) throw new Problem("row.not_found", "There is no such listing.");
  return { listing: toPage(row, query.language) };
});
