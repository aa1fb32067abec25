import type { Client } from "pg";
import type { QuoteView } from "../../../modules/booking/contract";
import { call, type Refusal } from "../../booking/api";
import { type Seen, seeOccupancy, wasAllTheTime, wasTakenBetween } from "./occupancy-at";
import { matching, totalOf } from "./plain-answer";
import { queryOf, type Search } from "./random-search";
import type { SourceListing } from "./source-listings";
import { type Shown, type Walk, walkPages } from "./walk-pages";

/** The shop that is searched, its database, and what its tables say of listings. */
export type Shop = {
  apiUrl: string;
  client: Client;
  listings: readonly SourceListing[];
  wordMatches: ReadonlyMap<string, ReadonlySet<string>>;
};

/** What one search has shown, and every sentence about what was not true. */
export type Verdict = {
  pages: number;
  shown: number;
  quoted: number;
  takenBetween: number;
  /** Listings whose dates changed hands while the search was on its way. */
  changed: number;
  excluded: number;
  untrue: string[];
};

const isOrdered = (values: readonly number[], up: boolean) =>
  values.every(
    (value, index) =>
      index === 0 || (up ? value >= (values[index - 1] ?? value) : value <= (values[index - 1] ?? value)),
  );

function orderMistakes({ sort, from }: Search, shown: readonly Shown[]): string[] {
  if (sort === "distance") {
    return isOrdered(
      shown.map(({ distance_km }) => distance_km ?? Number.NaN),
      true,
    )
      ? []
      : ["not by distance"];
  }
  if (!from || !sort?.startsWith("price")) return [];
  const totals = shown.map(({ total }) => total?.amount ?? Number.NaN);
  return isOrdered(totals, sort !== "price_high") ? [] : ["not by price"];
}

/** Holds what was shown against what was free, at both ends of the search. */
function compare(search: Search, { shown, counts }: Walk, matches: SourceListing[], looks: [Seen, Seen] | null) {
  const was = new Map(matches.map(({ id }) => [id, looks ? wasAllTheTime(id, ...looks) : ("free" as const)]));
  const of = (state: string) => [...was].filter(([, now]) => now === state).map(([id]) => id);
  const [free, changed] = [of("free"), of("changed")];
  const ids = shown.map(({ id }) => id);
  const missing = free.filter((id) => !ids.includes(id));
  const wrong = ids.filter((id) => !["free", "changed"].includes(was.get(id) ?? "no match"));
  const twice = ids.length - new Set(ids).size;
  const untrue = wrong.map((id) => `${id} is shown and ${was.get(id) ?? "does not match"}`);
  // Pages by offset move when something before them is taken or let go: by one for each. A cursor's do not.
  const mayMove = search.paging === "offset" && counts.length > 1 ? changed.length : 0;
  if (missing.length > mayMove) untrue.push(`missing: ${missing.join(", ")}`);
  if (twice > mayMove) untrue.push(`${twice} are shown twice`);
  const badCounts = counts.filter((count) => count < free.length || count > free.length + changed.length);
  if (badCounts.length > 0)
    untrue.push(`counts ${badCounts}, but ${free.length} are free and ${changed.length} changed`);
  return { untrue, changed: changed.length, taken: of("taken").length };
}

/** Asks a quote of what was shown as free, and answers what was wrong, or that it was taken in between. */
async function quoteMistake(shop: Shop, search: Search, card: Shown, first: Seen): Promise<"none" | "taken" | string> {
  const { from = "", to = "" } = search;
  const stay = { from, to, guests: search.guests ?? 1 };
  const path = `/store/listings/${card.id}/quotes` as const;
  const { status, body } = await call<{ quote: QuoteView } | Refusal>("POST", path, { apiUrl: shop.apiUrl }, stay);
  if (status === 201) {
    const { total, currency } = (body as { quote: QuoteView }).quote;
    const same = total === card.total?.amount && currency === card.total.currency;
    return same ? "none" : `${card.id} is shown for ${JSON.stringify(card.total)} and quoted ${total} ${currency}`;
  }
  const { code } = body as Refusal;
  const refused = `${card.id} is shown as free, and its quote is refused: ${status} ${code}`;
  if (code !== "availability.taken") return refused;
  return wasTakenBetween(card.id, first, await seeOccupancy(shop.client, from, to)) ? "taken" : refused;
}

/** Runs one search over all its pages and holds every word of the answer against the tables and against quotes. */
export async function checkSearch(shop: Shop, search: Search): Promise<Verdict> {
  const { from, to } = search;
  const look = () => (from && to ? seeOccupancy(shop.client, from, to) : null);
  const first = await look();
  const walk = await walkPages(shop.apiUrl, search);
  const last = await look();
  const matches = matching(shop.listings, shop.wordMatches, search);
  const { untrue, changed, taken } = compare(search, walk, matches, first && last ? [first, last] : null);
  // A page by offset may repeat what moved to it; the order is that of each listing's first appearance only by cursor.
  if (search.paging === "cursor" || walk.counts.length === 1) untrue.push(...orderMistakes(search, walk.shown));
  const verdict: Verdict = {
    ...{ pages: walk.counts.length, shown: walk.shown.length, changed, untrue },
    ...{ quoted: 0, takenBetween: 0, excluded: taken },
  };
  const plain = new Map(matches.map((listing) => [listing.id, listing]));
  for (const card of first ? walk.shown : []) {
    const listing = plain.get(card.id);
    if (listing && card.total?.amount !== totalOf(listing, search)) {
      untrue.push(`${card.id} is shown for ${card.total?.amount}, and costs ${totalOf(listing, search)}`);
    }
  }
  if (first) {
    for (const card of walk.shown) {
      const said = await quoteMistake(shop, search, card, first);
      if (said === "none") verdict.quoted += 1;
      else if (said === "taken") verdict.takenBetween += 1;
      else untrue.push(said);
    }
  }
  verdict.untrue = untrue.map((sentence) => `${queryOf(search)} (${search.paging}): ${sentence}`);
  return verdict;
}
