import { Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router-dom";
import { DetailRow } from "../../../../../../src/admin/components/detail-row";
import { ListingLook } from "../../../look/listing-look";
import { LookDrawer } from "../../../look/look-drawer";
import { useAnyListing } from "../../../queries";

const LINK = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:underline outline-none";

/** A quick look at a listing of any seller's, beside the operators' list. */
export default function AnyListingPage() {
  const { t } = useTranslation("listing");
  const { id = "" } = useParams();
  const { data, error, refetch } = useAnyListing(id);
  const listing = data?.listing;
  return (
    <LookDrawer prev="/all-listings" error={error} onRetry={() => void refetch()}>
      {listing && (
        <ListingLook
          listing={listing}
          actions={
            <>
              <Button asChild size="small" variant="secondary">
                <Link to={`/all-bookings?q=${encodeURIComponent(listing.title.en)}`}>{t("look.bookings")}</Link>
              </Button>
              <Button asChild size="small" variant="secondary">
                <Link to={`/products/${listing.product_id}`}>{t("look.product")}</Link>
              </Button>
            </>
          }
        >
          <DetailRow label={t("list.seller")}>
            <Link className={LINK} to={`/sellers/${listing.seller.id}`}>
              {listing.seller.name}
            </Link>
          </DetailRow>
        </ListingLook>
      )}
    </LookDrawer>
  );
}
