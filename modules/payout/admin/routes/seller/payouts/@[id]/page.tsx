import { RouteDrawer } from "@medusajs/dashboard/components";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import { LoadError } from "../../../../../../../src/admin/components/load-error";
import { PageSkeleton } from "../../../../../../../src/admin/components/page-skeleton";
import { PayoutDrawer } from "../../../../detail/payout-drawer";
import { usePayout } from "../../../../queries";

/** One payout, beside the table. */
export default function PayoutPage() {
  const { t } = useTranslation("payout");
  const { id = "" } = useParams();
  const { data, error, refetch } = usePayout(id);
  return (
    <RouteDrawer prev="/seller/payouts">
      {data ? (
        <PayoutDrawer payout={data.payout} />
      ) : (
        <RouteDrawer.Body>
          <RouteDrawer.Title className="sr-only">{t("detail.loading")}</RouteDrawer.Title>
          {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
        </RouteDrawer.Body>
      )}
    </RouteDrawer>
  );
}
