import { RouteDrawer } from "@medusajs/dashboard/components";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import { LoadError } from "../../../../../../src/admin/components/load-error";
import { PageSkeleton } from "../../../../../../src/admin/components/page-skeleton";
import { AnyBookingDrawer } from "../../../operator/any-booking-drawer";
import { useAnyBooking } from "../../../queries";

/** One booking of any seller's, beside the operators' table. */
export default function AnyBookingPage() {
  const { t } = useTranslation("booking");
  const { id = "" } = useParams();
  const { data, error, refetch } = useAnyBooking(id);
  return (
    <RouteDrawer prev="/all-bookings">
      {data ? (
        <AnyBookingDrawer {...data} />
      ) : (
        <RouteDrawer.Body>
          <RouteDrawer.Title className="sr-only">{t("detail.loading")}</RouteDrawer.Title>
          {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
        </RouteDrawer.Body>
      )}
    </RouteDrawer>
  );
}
