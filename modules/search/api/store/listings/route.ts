import { now as present } from "../../../../../src/shared/clock";
import { handle } from "../../../../../src/shared/handle";
import { RATES, type RatesService } from "../../../../rates";
import { storeListListings } from "../../../contract";
import { planOf } from "../../../domain/plan";
import { SEARCH, type SearchService } from "../../../index";

export const GET = handle(storeListListings, async ({ keep, query, scope }) => {
  const plan = planOf(query);
  // Dates are free at an instant; everything else is as true as the read model, and a validator says whether it is.
  keep(plan.dates ? "never" : "revalidate");
  const search = scope.resolve<SearchService>(SEARCH);
  const answer = await search.answer(scope.resolve<RatesService>(RATES), plan, present());
  return { ...answer, limit: plan.limit, offset: plan.offset };
});
