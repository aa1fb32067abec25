import type { SellerListing } from "../../contract";

/** A listing's title in the reader's language, in English where it has none. */
export function listingTitle(listing: Pick<SellerListing, "title">, language: string): string {
  return (language.startsWith("es") && listing.title.es) || listing.title.en;
}
