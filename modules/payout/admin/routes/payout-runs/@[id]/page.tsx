import { RouteDrawer } from "@medusajs/dashboard/components";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import { LoadError } from "../../../../../../src/admin/components/load-error";
import { PageSkeleton } from "../../../../../../src/admin/components/page-skeleton";
import { RunDrawer } from "../../../operator/run-drawer";
import { useRun } from "../../../queries";

/** One payout run, beside the table. */
export default function PayoutRunPage() {
  const { t } = useTranslation("payout");
  const { id = "" } = useParams();
  const { data, error, refetch } = useRun(id);
  return (
    <RouteDrawer prev="/payout-runs">
      {data ? (
        <RunDrawer run={data.payout_run} payouts={data.payouts} count={data.count} />
      ) : (
        <RouteDrawer.Body>
          <RouteDrawer.Title className="sr-only">{t("run.loading")}</RouteDrawer.Title>
          {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
        </RouteDrawer.Body>
      )}
    </RouteDrawer>
  );
}
