import { handle } from "../../../../../src/shared/handle";
import { sellerListCategories } from "../../../contract";
import { LISTING, type ListingService } from "../../../index";

export const GET = handle(sellerListCategories, async ({ query, scope }) => ({
  categories: await scope.resolve<ListingService>(LISTING).categories(query.language),
}));
