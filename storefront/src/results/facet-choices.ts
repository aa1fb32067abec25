import type { z } from "zod";
import type { storeListListings } from "../../../modules/search/contract";
import type { CategoryChoice } from "../server/categories";
import type { ReadFilter } from "../server/list-filter";

export type Facets = z.infer<typeof storeListListings.response>["facets"];

/** A value that a list can be narrowed to, and how many listings would be left beside all other filters. */
export type Choice = { value: string; count: number };
export type FacetChoices = { kinds: Choice[]; categories: CategoryChoice[]; currencies: Choice[] };

/** The values that something is left of; the chosen one stays, so that it can be seen and let go. */
function choicesOf(facets: Facets, key: string, chosen: string | undefined): Choice[] {
  const values = facets.find((facet) => facet.key === key)?.values ?? [];
  const choices = values.map(({ value, count }) => ({ value, count }));
  const isThere = !chosen || choices.some(({ value }) => value === chosen);
  return isThere ? choices : [...choices, { value: chosen, count: 0 }];
}

/**
 * What the filters of a page offer. Facets count; `categories` knows which of them stands below which, and in which
 * order. Currencies are a choice only where there are several.
 */
export function facetChoices(facets: Facets, categories: CategoryChoice[], filter: ReadFilter): FacetChoices {
  const counts = new Map(choicesOf(facets, "category", filter.category).map(({ value, count }) => [value, count]));
  const currencies = choicesOf(facets, "currency", filter.currency);
  return {
    kinds: choicesOf(facets, "kind", filter.kind),
    categories: categories
      .filter(({ handle }) => counts.has(handle))
      .map((category) => ({ ...category, count: counts.get(category.handle) ?? 0 })),
    currencies: currencies.length > 1 || filter.currency ? currencies : [],
  };
}
