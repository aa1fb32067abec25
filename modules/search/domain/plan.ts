import { CURRENCY_DECIMALS, type Currency, DEFAULT_CURRENCY } from "../../../src/shared/money";
import { type FieldError, Problem } from "../../../src/shared/problem";
import type { Language } from "../../../src/shared/route";
import type { ListingKind } from "../../listing/contract";
import type { SearchQuery } from "../contract/store";
import { around, type Box, type Near, parseBox, parsePoint } from "./area";
import { type Cursor, unpackCursor } from "./cursor";
import type { Weights } from "./weights";
import { wordsOf } from "./words";

/** `price` and `price_low` are one: the storefront has always said the longer one. */
export type Sort = "relevance" | "distance" | "price_low" | "price_high" | "rating" | "newest" | "oldest";

/** The last day is exclusive; `units` are its nights or days. */
export type Dates = { from: string; to: string; units: number };

/** What a query asks of the read model. What is undefined or empty does not filter. */
export type Plan = {
  words: string[];
  kind?: ListingKind | undefined;
  category?: string | undefined;
  seller_id?: string | undefined;
  guests?: number | undefined;
  near?: Near | undefined;
  box?: Box | undefined;
  dates?: Dates | undefined;
  /** Keeps listings of one currency; always there when prices are compared. */
  currency?: Currency | undefined;
  /** Of the stay when there are dates, else of one unit. Both included. */
  min_minor?: bigint | undefined;
  max_minor?: bigint | undefined;
  sort: Sort;
  language: Language;
  limit: number;
  offset: number;
  cursor?: Cursor | undefined;
  /** Others than those that were chosen, to measure what these are good for. */
  weights?: Weights | undefined;
};

/** Major to minor units for a bound: a fraction of the least amount is no price, so a bound moves to the next one. */
function boundOf(major: number, currency: Currency, round: (value: number) => number): bigint {
  return BigInt(round(Number((major * 10 ** CURRENCY_DECIMALS[currency]).toPrecision(15))));
}

function sortOf({ sort, q, near }: SearchQuery): Sort {
  if (sort === "price") return "price_low";
  if (sort) return sort;
  if (q) return "relevance";
  return near ? "distance" : "newest";
}

const unitsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Reads a valid query; throws `request.invalid` with every field that makes no sense beside the others. */
export function planOf(query: SearchQuery): Plan {
  const wrong: FieldError[] = [];
  const refuse = (path: string, message: string) => void wrong.push({ path, message });
  const sort = sortOf(query);
  const { from, to, min_price, max_price } = query;
  const point = query.near === undefined ? undefined : parsePoint(query.near);
  const box = query.bbox === undefined ? undefined : parseBox(query.bbox);
  const cursor = query.cursor === undefined ? undefined : unpackCursor(query.cursor, sort);
  if (point === null) refuse("near", "must be lat,lng in degrees");
  if (box === null) refuse("bbox", "must be west,south,east,north in degrees");
  if (cursor === null) refuse("cursor", "is not of a page of this list in this order");
  if (cursor && query.offset > 0) refuse("offset", "has no meaning beside a cursor");
  if (sort === "distance" && query.near === undefined) refuse("sort", "by distance needs near");
  if (query.radius_km !== undefined && query.near === undefined) refuse("radius_km", "needs near");
  if ((from === undefined) !== (to === undefined)) refuse(from ? "to" : "from", "from and to belong together");
  if (from !== undefined && to !== undefined && to <= from) refuse("to", "must come after from");
  if (wrong.length > 0) {
    throw new Problem("request.invalid", wrong.map(({ path, message }) => `${path}: ${message}`).join("; "), {
      fields: wrong,
    });
  }
  const compares = min_price !== undefined || max_price !== undefined || sort === "price_low" || sort === "price_high";
  const currency = query.currency ?? (compares ? DEFAULT_CURRENCY : undefined);
  const bound = currency ?? DEFAULT_CURRENCY;
  return {
    words: query.q === undefined ? [] : wordsOf(query.q),
    kind: query.kind,
    category: query.category,
    seller_id: query.seller_id,
    guests: query.guests,
    near: point ? around(point, query.radius_km) : undefined,
    box: box ?? undefined,
    dates: from !== undefined && to !== undefined ? { from, to, units: unitsBetween(from, to) } : undefined,
    currency,
    min_minor: min_price === undefined ? undefined : boundOf(min_price, bound, Math.ceil),
    max_minor: max_price === undefined ? undefined : boundOf(max_price, bound, Math.floor),
    sort,
    language: query.language,
    limit: query.limit,
    offset: query.offset,
    cursor: cursor ?? undefined,
  };
}
