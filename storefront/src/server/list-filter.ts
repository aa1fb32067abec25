import { type ListingKind, listingKind } from "../../../modules/listing/contract";
import { type Currency, isCurrency } from "../../../src/shared/money";
import { isDate } from "../booking/days";
import { defaultSort, type ResultSort, sortsFor } from "../results/sorts";

/** Listings on one page of results. */
export const PAGE_SIZE = 24;

/** What a list of listings is narrowed by; `page` counts from 1, prices are in major units. */
export type ReadFilter = {
  q: string;
  /** The point that people look near, `lat,lng` in degrees, with the name they know it by; both or neither. */
  near: string | undefined;
  place: string | undefined;
  /** How far around it, when that is not what the API takes for near. */
  radius_km: number | undefined;
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

function isPoint(text: string): boolean {
  const [lat, lng] = /^(-?\d{1,2}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?)$/.exec(text)?.slice(1).map(Number) ?? [];
  return lat !== undefined && lng !== undefined && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
}

const cut = (text: string | null) => (text ?? "").trim().slice(0, 120);

/**
 * The one text field of the search holds words or the name of a place: what was written there instead of the name lets
 * the place go.
 */
function whatOf(search: URLSearchParams): Pick<ReadFilter, "q" | "near" | "place" | "radius_km"> {
  const [q, place, near] = [search.get("q"), cut(search.get("place")), search.get("near") ?? ""];
  const isPlace = place !== "" && isPoint(near) && (q === null || cut(q) === place);
  if (!isPlace) return { q: cut(q), near: undefined, place: undefined, radius_km: undefined };
  return { q: "", near, place, radius_km: numberBetween(search.get("radius_km"), 1, 20_000) };
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
  const what = whatOf(search);
  const [category, seller] = [search.get("category") ?? "", search.get("seller") ?? ""];
  const currency = search.get("currency") ?? "";
  return {
    ...what,
    kind: kind.success ? kind.data : undefined,
    category: /^[\w-]{1,120}$/.test(category) ? category : undefined,
    seller: /^[\w-]{1,128}$/.test(seller) ? seller : undefined,
    guests: wholeBetween(search.get("guests"), 1, 500),
    currency: isCurrency(currency) ? currency : undefined,
    ...pricesOf(search),
    sort: sortsFor(what).find((one) => one === search.get("sort")) ?? defaultSort(what),
    ...datesOf(search),
    page: wholeBetween(search.get("page"), 1, 1000) ?? 1,
  };
}
