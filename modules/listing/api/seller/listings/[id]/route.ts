import type { MedusaContainer } from "@medusajs/framework/types";
import type { Actor } from "../../../../../../src/shared/actor";
import { handle } from "../../../../../../src/shared/handle";
import { checkCategory } from "../../../../check-category";
import { checkPrices } from "../../../../check-prices";
import { type ListingChange, sellerDeleteListing, sellerReadListing, sellerUpdateListing } from "../../../../contract";
import { findOwn } from "../../../../find-own";
import { LISTING, type ListingService } from "../../../../index";
import { toSellerListing } from "../../../../rows";
import { changeListingWorkflow } from "../../../../workflows/change-listing";

async function change(scope: MedusaContainer, actor: Actor, listingId: string, change: ListingChange): Promise<void> {
  const { id, product_id, variant_id, currency } = await findOwn(scope, actor, listingId);
  checkPrices(change, currency);
  await checkCategory(scope.resolve<ListingService>(LISTING), change.category_id);
  await changeListingWorkflow(scope).run({ input: { id, product_id, variant_id, currency, change } });
}

export const GET = handle(sellerReadListing, async ({ actor, params, scope }) => ({
  listing: toSellerListing(await findOwn(scope, actor, params.id ?? "")),
}));

export const PATCH = handle(sellerUpdateListing, async ({ actor, body, params, scope }) => {
  await change(scope, actor, params.id ?? "", body);
  return { listing: toSellerListing(await findOwn(scope, actor, params.id ?? "")) };
});

export const DELETE = handle(sellerDeleteListing, async ({ actor, params, scope }) => {
  const row = await findOwn(scope, actor, params.id ?? "");
  await change(scope, actor, row.id, { status: "archived" });
  return { id: row.id, deleted: true };
});
