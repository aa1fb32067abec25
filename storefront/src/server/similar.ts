import type { ListingCard, ListingPage } from "../../../modules/listing/contract";
import { storeListListings } from "../../../modules/search/contract";
import type { Language } from "../i18n/language";
import { callApi } from "./api";
import { ApiProblem } from "./api-problem";
import type { Visit } from "./visit";

/** Listings that a page shows below its own. */
const SHOWN = 4;

/** What is most like a listing: its category first, then its kind. None when they cannot be read. */
export async function readSimilar(visit: Visit, listing: ListingPage, language: Language): Promise<ListingCard[]> {
  const read = async (filter: { category?: string; kind?: ListingPage["kind"] }) =>
    (await callApi(visit, storeListListings, { query: { ...filter, limit: 2 * SHOWN + 1, language } })).listings;
  try {
    const near = listing.category ? await read({ category: listing.category.handle }) : [];
    const found = near.length > SHOWN ? near : [...near, ...(await read({ kind: listing.kind }))];
    const others = new Map(found.filter(({ id }) => id !== listing.id).map((other) => [other.id, other]));
    return [...others.values()].slice(0, SHOWN);
  } catch (error) {
    if (error instanceof ApiProblem) return [];
    throw error;
  }
}
