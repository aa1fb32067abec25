import type { Page } from "../../../src/admin/api";
import { useApi } from "../../../src/admin/use-api";
import type { SellerListing } from "../contract";

export const LISTINGS = "/seller/listings";
export const ALL_LISTINGS = "/admin/listings";

type Query = Record<string, string | number | undefined>;
type Category = { id: string; name: string; children: { id: string; name: string }[] };

/** A listing as operators see it. */
export type OperatorListing = SellerListing & { seller: { id: string; name: string } };

export function useListings(query: Query) {
  return useApi<Page<"listings", SellerListing>>(LISTINGS, query, { keepPrevious: true });
}

export function useListing(id: string) {
  return useApi<{ listing: SellerListing }>(`${LISTINGS}/${id}`);
}

/** A listing of any seller's, for operators. */
export function useAnyListing(id: string) {
  return useApi<{ listing: OperatorListing }>(`${ALL_LISTINGS}/${id}`);
}

export function useAllListings(query: Query) {
  return useApi<Page<"listings", OperatorListing>>(ALL_LISTINGS, query, { keepPrevious: true });
}

/** The two levels of categories in one of Berth's languages. */
export function useCategories(language: "en" | "es") {
  return useApi<{ categories: Category[] }>("/seller/listing-categories", { language });
}
