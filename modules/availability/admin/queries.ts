import type { Page } from "../../../src/admin/api";
import { useApi } from "../../../src/admin/use-api";
import type { SellerListing } from "../../listing/contract";
import type { BlockView } from "../contract";

export const LISTINGS = "/seller/listings";
export const BLOCKS = "/seller/blocks";

/** More blocks than this end after a day only where somebody makes them by machine. */
const LARGEST_PAGE = 100;

export const blocksOf = (listingId: string) => `${LISTINGS}/${listingId}/blocks`;

export function useListing(id: string) {
  return useApi<{ listing: SellerListing }>(`${LISTINGS}/${id}`);
}

/** A listing's blocks that end after `from`, the earliest first. */
export function useBlocks(listingId: string, from: string) {
  return useApi<Page<"blocks", BlockView>>(blocksOf(listingId), { from, limit: LARGEST_PAGE }, { keepPrevious: true });
}
