import { type ListingKind, listingKind } from "../../../modules/listing/contract";

/** Listings on one page of results. */
export const PAGE_SIZE = 24;

/** What a list of listings is narrowed by; `page` counts from 1. */
export type ReadFilter = { q: string; kind: ListingKind | undefined; category: string | undefined; page: number };

/** Reads the filter of an address; what makes no sense is left out instead of failing the page. */
export function readFilter(search: URLSearchParams): ReadFilter {
  const kind = listingKind.safeParse(search.get("kind"));
  const category = search.get("category") ?? "";
  const page = Number(search.get("page") ?? "1");
  return {
    q: (search.get("q") ?? "").trim().slice(0, 120),
    kind: kind.success ? kind.data : undefined,
    category: /^[\w-]{1,120}$/.test(category) ? category : undefined,
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  };
}
