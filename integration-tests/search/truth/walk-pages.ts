import { call } from "../../booking/api";
import { queryOf, type Search } from "./random-search";

export type Shown = { id: string; total?: { amount: number; currency: string }; distance_km?: number };
export type Walk = { shown: Shown[]; counts: number[] };
type Page = { listings: Shown[]; count: number; next_cursor: string | null };

const PAGES_MAX = 60;

/** Asks for every page of a search, by cursor or by offset; throws for an answer that is none. */
export async function walkPages(apiUrl: string, search: Search): Promise<Walk> {
  const walk: Walk = { shown: [], counts: [] };
  const query = queryOf(search);
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const { status, body } = await call<Page>("GET", `/store/listings?${query}`, { apiUrl });
    if (status !== 200) throw new Error(`the search ${query} answered ${status} ${JSON.stringify(body)}`);
    walk.shown.push(...body.listings);
    walk.counts.push(body.count);
    const isLast = search.paging === "cursor" ? body.next_cursor === null : (page + 1) * search.limit >= body.count;
    if (isLast) return walk;
    if (search.paging === "cursor") query.set("cursor", body.next_cursor ?? "");
    else query.set("offset", String((page + 1) * search.limit));
  }
  throw new Error(`the search ${query} has no last page`);
}
