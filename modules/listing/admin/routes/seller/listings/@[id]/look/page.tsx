import { Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router-dom";
import { mayManage } from "../../../../../../../../src/admin/me/membership";
import { useMe } from "../../../../../../../../src/admin/me/use-me";
import { useChangeStatus } from "../../../../../list/use-change-status";
import { ListingLook } from "../../../../../look/listing-look";
import { LookDrawer } from "../../../../../look/look-drawer";
import { useListing } from "../../../../../queries";

/** A quick look at one of the seller's own listings, beside the list, with the ways on. */
export default function ListingLookPage() {
  const { t } = useTranslation("listing");
  const { id = "" } = useParams();
  const state = useMe();
  const change = useChangeStatus();
  const { data, error, refetch } = useListing(id);
  const listing = data?.listing;
  const canManage = state.status === "known" && mayManage(state.me);
  const canPublish = canManage && (listing?.status === "draft" || listing?.status === "paused");
  return (
    <LookDrawer prev="/seller/listings" error={error} onRetry={() => void refetch()}>
      {listing && (
        <ListingLook
          listing={listing}
          actions={
            <>
              <Button asChild size="small" variant="secondary">
                <Link to={`/seller/listings/${id}/calendar`}>{t("list.calendar")}</Link>
              </Button>
              {canPublish && (
                <Button size="small" variant="secondary" onClick={() => void change(listing, "active")}>
                  {t("list.publish")}
                </Button>
              )}
              <Button asChild size="small">
                <Link to={`/seller/listings/${id}/edit`}>{t(canManage ? "list.edit" : "look.all")}</Link>
              </Button>
            </>
          }
        />
      )}
    </LookDrawer>
  );
}
