import { randomBytes } from "node:crypto";
import { handle, membershipOf } from "../../../../../src/shared/handle";
import { toMinor } from "../../../../../src/shared/money";
import { handleFrom } from "../../../../seller/contract";
import { checkCategory } from "../../../check-category";
import { checkPrices } from "../../../check-prices";
import { sellerCreateListing, sellerListListings } from "../../../contract";
import { depositColumns } from "../../../domain/deposit";
import { productOf } from "../../../domain/product-of-listing";
import { LISTING, type ListingService } from "../../../index";
import { toSellerListing } from "../../../rows";
import { createListingsWorkflow } from "../../../workflows/create-listings";

export const GET = handle(sellerListListings, async ({ actor, query, scope }) => {
  const { limit, offset, ...filter } = query;
  const { found, count } = await scope
    .resolve<ListingService>(LISTING)
    .search({ ...filter, seller_id: membershipOf(actor).seller_id }, { limit, offset });
  return { listings: found.map(toSellerListing), count, limit, offset };
});

export const POST = handle(sellerCreateListing, async ({ actor, body, scope }) => {
  const listings = scope.resolve<ListingService>(LISTING);
  checkPrices(body, body.currency);
  await checkCategory(listings, body.category_id);
  // The random tail keeps two listings of one name apart without a prior read.
  const handle = `${handleFrom(body.title.en, body.kind)}-${randomBytes(3).toString("hex")}`;
  const { category_id: _category, base_price: _price, cleaning_fee, deposit, ...own } = body;
  const { result } = await createListingsWorkflow(scope).run({
    input: {
      pairs: [
        {
          product: productOf(body, handle),
          listing: {
            ...own,
            ...depositColumns(deposit),
            handle,
            seller_id: membershipOf(actor).seller_id,
            cleaning_fee_minor: String(toMinor(cleaning_fee, body.currency)),
          },
        },
      ],
    },
  });
  const row = await listings.find(result[0] ?? "");
  if (!row) throw new Error("the listing was not written");
  return { listing: toSellerListing(row) };
});
