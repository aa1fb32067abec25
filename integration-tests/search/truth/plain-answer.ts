import { Temporal } from "temporal-polyfill";
import { CURRENCY_DECIMALS, DEFAULT_CURRENCY } from "../../../src/shared/money";
import type { Search } from "./random-search";
import type { SourceListing } from "./source-listings";

/** What the marketplace adds to a stay with its cleaning, in hundredths. */
const FEE_PERCENT = 6;
const BOOKED_BY_DATE = ["stay", "space", "rental"];

type Point = { lat: number; lng: number };

/** Great-circle distance by the haversine formula, on the sphere that PostgreSQL's earthdistance takes. */
export function kilometres(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (x: number) => Math.sin(x / 2) ** 2;
  const h = half(rad(b.lat - a.lat)) + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * half(rad(b.lng - a.lng));
  return 2 * 6378.168 * Math.asin(Math.sqrt(h));
}

/** What a listing costs for a search, in minor units: the stay when there are dates, else one unit. */
function amountOf({ price, cleaning }: SourceListing, { from, to }: Search): number {
  if (!from || !to) return price;
  const nights = Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
  const own = price * nights + cleaning;
  return own + Math.floor((own * FEE_PERCENT + 50) / 100);
}

/** The total of a stay in major units. */
export function totalOf(listing: SourceListing, search: Search): number {
  return amountOf(listing, search) / 10 ** CURRENCY_DECIMALS[listing.currency];
}

function isInPrice(listing: SourceListing, search: Search): boolean {
  const { min_price, max_price, sort } = search;
  const compares = min_price !== undefined || max_price !== undefined || sort?.startsWith("price");
  const currency = search.currency ?? (compares ? DEFAULT_CURRENCY : undefined);
  const major = totalOf(listing, search);
  return (
    (currency === undefined || listing.currency === currency) &&
    (min_price === undefined || major >= min_price) &&
    (max_price === undefined || major <= max_price)
  );
}

/** The listings that a search has to find as far as they are free, by looking at each of them. */
export function matching(
  listings: readonly SourceListing[],
  wordMatches: ReadonlyMap<string, ReadonlySet<string>>,
  search: Search,
): SourceListing[] {
  const { kind, category, guests, near, bbox, words, from } = search;
  return listings.filter(
    (one) =>
      (!from || BOOKED_BY_DATE.includes(one.kind)) &&
      (!kind || one.kind === kind) &&
      (!category || one.categories.includes(category)) &&
      one.max_guests >= (guests ?? 1) &&
      (!near || kilometres(one, near) <= near.radius_km) &&
      (!bbox || (one.lng >= bbox.west && one.lng <= bbox.east && one.lat >= bbox.south && one.lat <= bbox.north)) &&
      words.every((word) => wordMatches.get(word)?.has(one.id)) &&
      isInPrice(one, search),
  );
}
