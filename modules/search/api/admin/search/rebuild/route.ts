import { handle } from "../../../../../../src/shared/handle";
import { LISTING, type ListingService } from "../../../../../listing";
import { rebuildSearch } from "../../../../contract";
import { SEARCH, type SearchService } from "../../../../index";

export const POST = handle(rebuildSearch, async ({ scope }) => ({
  rebuilt: await scope.resolve<SearchService>(SEARCH).rebuild(scope.resolve<ListingService>(LISTING)),
}));
