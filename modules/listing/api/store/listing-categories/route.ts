import { handle } from "../../../../../src/shared/handle";
import { storeListCategories } from "../../../contract";
import { LISTING, type ListingService } from "../../../index";

export const GET = handle(storeListCategories, async ({ query, scope }) => ({
  categories: await scope.resolve<ListingService>(LISTING).categories(query.language),
}));
