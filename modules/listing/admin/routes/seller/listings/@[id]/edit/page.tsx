import { RouteFocusModal } from "@medusajs/dashboard/components";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import { LoadError } from "../../../../../../../../src/admin/components/load-error";
import { PageSkeleton } from "../../../../../../../../src/admin/components/page-skeleton";
import { mayManage } from "../../../../../../../../src/admin/me/membership";
import { useMe } from "../../../../../../../../src/admin/me/use-me";
import { EditListing } from "../../../../../form/edit-listing";
import { useListing } from "../../../../../queries";

/** The form of one listing, above the table. */
export default function EditListingPage() {
  const { t } = useTranslation("listing");
  const { id = "" } = useParams();
  const state = useMe();
  const { data, error, refetch } = useListing(id);
  return (
    <RouteFocusModal prev="/seller/listings">
      {data ? (
        <EditListing listing={data.listing} canChange={state.status === "known" && mayManage(state.me)} />
      ) : (
        <>
          <RouteFocusModal.Header />
          <RouteFocusModal.Title className="sr-only">{t("form.edit_title")}</RouteFocusModal.Title>
          <RouteFocusModal.Body className="p-4 md:p-16">
            {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
          </RouteFocusModal.Body>
        </>
      )}
    </RouteFocusModal>
  );
}
