import { storeListListings } from "../../../modules/search/contract";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";
import { callApi } from "../server/api";
import { readCategories } from "../server/categories";
import { PAGE_SIZE, type ReadFilter } from "../server/list-filter";
import { readPreferences } from "../server/preferences";
import type { Visit } from "../server/visit";
import { type Chip, chipsOf, comparedCurrency } from "./chips";

/** A page of listings with what the page around them says: categories to choose from, and what was chosen. */
export async function readResults(visit: Visit, filter: ReadFilter, language: Language, texts: Texts) {
  const { q, kind, category, seller, guests, min_price, max_price, sort, page } = filter;
  const preferred = readPreferences(visit)?.currency ?? undefined;
  const compared = comparedCurrency(filter, preferred);
  const currency = filter.currency ?? compared;
  const narrowed = { q: q || undefined, kind, category, guests, currency, min_price, max_price, sort, language };
  const [{ listings, count }, categories] = await Promise.all([
    callApi(visit, storeListListings, {
      query: { ...narrowed, seller_id: seller, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
    }),
    readCategories(visit, language),
  ]);
  const names = {
    category: categories.find(({ handle }) => handle === category)?.name,
    seller: seller ? listings.find((listing) => listing.seller.id === seller)?.seller.name : undefined,
  };
  const chips: Chip[] = chipsOf(filter, { language, texts, preferred, ...names });
  return { listings, count, categories, names, chips, compared };
}
