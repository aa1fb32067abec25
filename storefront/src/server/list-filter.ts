import { type ListingKind, listingKind } from "../../../modules/listing/contract";
import type { StoreSort } from "../../../modules/search/contract";
import { type Currency, isCurrency } from "../../../src/shared/money";
import { isDate } from "../booking/days";

/** Listings on one page of results. */
export const PAGE_SIZE = 24;

/** The orders that a page of results offers, of those that the API knows. */
export const RESULT_SORTS = ["newest", "price_low", "price_high"] as const satisfies readonly StoreSort[];
export type ResultSort = (typeof RESULT_SORTS)[number];

/** What a list of listings is narrowed by; `page` counts from 1, prices are in major units. */
export type ReadFilter = {
  q: string;
  kind: ListingKind | undefined;
  category: string | undefined;
  seller: string | undefined;
  guests: number | undefined;
  currency: Currency | undefined;
  min_price: number | undefined;
  max_price: number | undefined;
  sort: ResultSort;
  /** First day and day of leaving; both or neither. */
  from: string | undefined;
  to: string | undefined;
  page: number;
};

function numberBetween(text: string | null, minimum: number, maximum: number): number | undefined {
  const value = Number(text?.trim() || Number.NaN);
  return value >= minimum && value <= maximum ? value : undefined;
}

function wholeBetween(text: string | null, minimum: number, maximum: number): number | undefined {
  const value = numberBetween(text, minimum, maximum);
  return Number.isInteger(value) ? value : undefined;
}

function datesOf(search: URLSearchParams): Pick<ReadFilter, "from" | "to"> {
  const [from, to] = [search.get("from"), search.get("to")];
  return isDate(from) && isDate(to) && from < to ? { from, to } : { from: undefined, to: undefined };
}

/** The bounds of the price; people who write them the wrong way round mean the same. */
function pricesOf(search: URLSearchParams): Pick<ReadFilter, "min_price" | "max_price"> {
  const min_price = numberBetween(search.get("min_price"), 0, 10_000_000) || undefined;
  const max_price = numberBetween(search.get("max_price"), 0, 10_000_000);
  const swapped = min_price !== undefined && max_price !== undefined && min_price > max_price;
  return swapped ? { min_price: max_price, max_price: min_price } : { min_price, max_price };
}

/** Reads the filter of an address; what makes no sense is left out instead of failing the page. */
export function readFilter(search: URLSearchParams): ReadFilter {
  const kind = listingKind.safeParse(search.get("kind"));
  const sort = RESULT_SORTS.find((one) => one === search.get("sort"));
  const [category, seller] = [search.get("category") ?? "", search.get("seller") ?? ""];
  const currency = search.get("currency") ?? "";
  return {
    q: (search.get("q") ?? "").trim().slice(0, 120),
    kind: kind.success ? kind.data : undefined,
    category: /^[\w-]{1,120}$/.test(category) ? category : undefined,
    seller: /^[\w-]{1,128}$/.test(seller) ? seller : undefined,
    guests: wholeBetween(search.get("guests"), 1, 500),
    currency: isCurrency(currency) ? currency : undefined,
    ...pricesOf(search),
    sort: sort ?? "newest",
    ...datesOf(search),
    page: wholeBetween(search.get("page"), 1, 1000) ?? 1,
  };
}
