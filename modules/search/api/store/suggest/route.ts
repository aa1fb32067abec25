import { handle } from "../../../../../src/shared/handle";
import { storeSuggest } from "../../../contract";
import { SEARCH, type SearchService } from "../../../index";

export const GET = handle(storeSuggest, async ({ keep, query, scope }) => {
  keep("revalidate");
  return scope.resolve<SearchService>(SEARCH).suggest(query.q, query.language);
});
