import { RouteDrawer } from "@medusajs/dashboard/components";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import { LoadError } from "../../../../../../src/admin/components/load-error";
import { PageSkeleton } from "../../../../../../src/admin/components/page-skeleton";
import { useSeller } from "../../../queries";
import { SellerDrawer } from "../../../sellers/seller-drawer";

/** One seller, beside the table. */
export default function SellerPage() {
  const { t } = useTranslation("seller");
  const { id = "" } = useParams();
  const { data, error, refetch } = useSeller(id);
  return (
    <RouteDrawer prev="/sellers">
      {data ? (
        <SellerDrawer seller={data.seller} />
      ) : (
        <RouteDrawer.Body>
          <RouteDrawer.Title className="sr-only">{t("sellers.loading")}</RouteDrawer.Title>
          {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
        </RouteDrawer.Body>
      )}
    </RouteDrawer>
  );
}
