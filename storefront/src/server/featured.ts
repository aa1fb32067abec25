import type { ListingCard, ListingKind } from "../../../modules/listing/contract";
import { storeListListings } from "../../../modules/search/contract";
import type { Language } from "../i18n/language";
import { callApi } from "./api";
import type { Visit } from "./visit";

/** How many of the newest of each kind the start page shows: only kinds that can be booked already. */
const SHOWN: Partial<Record<ListingKind, number>> = { stay: 4, space: 2, rental: 2 };

/** The newest listings that can be booked, a mixture of kinds. */
export async function readFeatured(visit: Visit, language: Language): Promise<ListingCard[]> {
  const wanted = Object.entries(SHOWN) as [ListingKind, number][];
  const pages = await Promise.all(
    wanted.map(([kind, limit]) => callApi(visit, storeListListings, { query: { kind, limit, language } })),
  );
  return pages.flatMap(({ listings }) => listings);
}
