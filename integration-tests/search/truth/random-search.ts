import { Temporal } from "temporal-polyfill";
import type { SourceListing } from "./source-listings";

/** A search as its query says it; prices in major units. `paging` is how the test walks over its pages. */
export type Search = {
  paging: "cursor" | "offset";
  limit: number;
  words: string[];
  from?: string;
  to?: string;
  kind?: string;
  category?: string;
  guests?: number;
  near?: { lat: number; lng: number; radius_km: number };
  bbox?: { west: number; south: number; east: number; north: number };
  currency?: string;
  min_price?: number;
  max_price?: number;
  sort?: string;
};

/** Days from today between which people book and search: few, so that they meet. */
export const DAYS = { first: 3, count: 50 };

export type Random = () => number;
export const below = (random: Random, count: number) => Math.floor(random() * count);
export const pick = <Of>(random: Random, list: readonly Of[]): Of => list[below(random, list.length)] as Of;

/** Dates that somebody may want, of one to `nightsMax` nights. */
export function randomStay(random: Random, nightsMax: number): { from: string; to: string } {
  const from = Temporal.Now.plainDateISO("UTC").add({ days: DAYS.first + below(random, DAYS.count) });
  return { from: from.toString(), to: from.add({ days: 1 + below(random, nightsMax) }).toString() };
}

const wordsOf = (title: string) => title.match(/[\p{L}]{4,}/gu) ?? [];

/** Every word of a title that is long enough to mean something. */
export function titleWords(listings: readonly SourceListing[]): string[] {
  return [...new Set(listings.flatMap(({ titles }) => titles).flatMap(wordsOf))];
}

/** A search that may find something: what it asks for is taken from listings that are there. */
export function randomSearch(random: Random, listings: readonly SourceListing[], words: ReadonlySet<string>): Search {
  const chance = (of: number) => random() < of;
  const one = pick(random, listings);
  const place = { lat: Number(one.lat.toFixed(2)), lng: Number(one.lng.toFixed(2)) };
  const search: Search = {
    paging: pick(random, ["cursor", "offset"]),
    limit: pick(random, [5, 10, 20, 50]),
    words: [],
  };
  if (chance(0.8)) Object.assign(search, randomStay(random, 7));
  if (chance(0.25)) {
    const known = wordsOf(pick(random, one.titles)).filter((word) => words.has(word));
    search.words = known.slice(0, 1 + below(random, 2));
  }
  if (chance(0.25)) search.kind = pick(random, ["stay", "space", "rental", "tour", one.kind]);
  if (chance(0.2) && one.categories.length > 0) search.category = pick(random, one.categories);
  if (chance(0.3)) search.guests = 1 + below(random, 6);
  if (chance(0.25)) search.near = { ...place, radius_km: pick(random, [1, 5, 50, 800]) };
  else if (chance(0.2)) {
    const half = pick(random, [0.02, 0.3, 8]);
    const { lat, lng } = place;
    search.bbox = { west: lng - half, south: lat - half, east: lng + half, north: lat + half };
  }
  if (chance(0.3)) search.currency = one.currency;
  if (chance(0.2)) search.min_price = below(random, 300);
  if (chance(0.25)) search.max_price = (search.min_price ?? 0) + 50 + below(random, 1500);
  if (chance(0.6)) {
    const sorts = ["price", "price_low", "price_high", "rating", "newest", "oldest", "relevance"];
    search.sort = pick(random, search.near ? [...sorts, "distance"] : sorts);
  }
  return search;
}

/** The search as a query, without where its page begins. */
export function queryOf({ paging: _, words, near, bbox, ...rest }: Search): URLSearchParams {
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]));
  if (words.length > 0) query.set("q", words.join(" "));
  if (near) {
    query.set("near", `${near.lat},${near.lng}`);
    query.set("radius_km", String(near.radius_km));
  }
  if (bbox) query.set("bbox", [bbox.west, bbox.south, bbox.east, bbox.north].join(","));
  return query;
}
