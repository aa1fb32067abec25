import { Thumbnail } from "@medusajs/dashboard/components";
import { TwoLineCell } from "../../../../src/admin/components/two-line-cell";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SellerListing } from "../../contract";
import { listingTitle } from "./listing-title";

/** A listing's picture, title and place in a table. */
export function ListingCell({ listing, to }: { listing: SellerListing; to: string }) {
  const language = useLanguage();
  return (
    <div className="flex min-w-0 items-center gap-x-3">
      <div className="shrink-0">
        <Thumbnail src={listing.images[0]?.url ?? null} alt="" />
      </div>
      <TwoLineCell title={listingTitle(listing, language)} text={listing.place_name} to={to} />
    </div>
  );
}
