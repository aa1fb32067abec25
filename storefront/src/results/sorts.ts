import type { StoreSort } from "../../../modules/search/contract.ts";

/** The orders that a page of results can have, of those that the API knows. By rating comes with reviews. */
const RESULT_SORTS = [
  "relevance",
  "distance",
  "newest",
  "price_low",
  "price_high",
] as const satisfies readonly StoreSort[];
export type ResultSort = (typeof RESULT_SORTS)[number];

/** Of a filter, what decides on the orders: words, and the point that people look near. */
type Asked = { q?: string | undefined; near?: string | undefined };

/** The orders that mean something for a filter: by relevance only with words, by distance only near a place. */
export function sortsFor({ q, near }: Asked): ResultSort[] {
  return RESULT_SORTS.filter((sort) => (sort === "relevance" ? q : sort === "distance" ? near : true));
}

/** The order that nobody has to ask for: the API's own. */
export function defaultSort({ q, near }: Asked): ResultSort {
  if (q) return "relevance";
  return near ? "distance" : "newest";
}

/** The order as it stands in an address: nothing for the one that is there anyway, or that would mean nothing. */
export function sortInAddress(sort: string | undefined, asked: Asked): string | undefined {
  return sortsFor(asked).find((one) => one === sort && one !== defaultSort(asked));
}

/** Whether an order compares prices, which only those of one currency can be. */
export function comparesPrices(sort: ResultSort): boolean {
  return sort === "price_low" || sort === "price_high";
}
