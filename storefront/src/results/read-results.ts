import { storeListListings } from "../../../modules/search/contract";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";
import { callApi } from "../server/api";
import { readCategories } from "../server/categories";
import { PAGE_SIZE, type ReadFilter } from "../server/list-filter";
import { readPreferences } from "../server/preferences";
import type { Visit } from "../server/visit";
import { type Chip, chipsOf, comparedCurrency } from "./chips";
import { facetChoices } from "./facet-choices";
import { waysInstead } from "./instead";

/** A page of listings with what the page around them says: what to choose from, what was chosen, what else there is. */
export async function readResults(visit: Visit, filter: ReadFilter, language: Language, texts: Texts) {
  const { q, near, radius_km, kind, category, seller, guests, from, to, min_price, max_price, sort, page } = filter;
  const preferred = readPreferences(visit)?.currency ?? undefined;
  const compared = comparedCurrency(filter, preferred);
  const narrowed = { q: q || undefined, near, radius_km, kind, category, guests, from, to, min_price, max_price };
  const [{ listings, count, facets, ...instead }, categories] = await Promise.all([
    callApi(visit, storeListListings, {
      query: {
        ...narrowed,
        seller_id: seller,
        currency: filter.currency ?? compared,
        sort,
        limit: PAGE_SIZE,
        offset: (page - 1) * PAGE_SIZE,
        language,
      },
    }),
    readCategories(visit, language),
  ]);
  const names = {
    category: categories.find(({ handle }) => handle === category)?.name,
    seller: seller ? listings.find((listing) => listing.seller.id === seller)?.seller.name : undefined,
  };
  const chips: Chip[] = chipsOf(filter, { language, texts, preferred, ...names });
  const choices = facetChoices(facets, categories, filter);
  return { listings, count, choices, names, chips, compared, ways: waysInstead(filter, instead, language, texts) };
}
