import { RouteDrawer } from "@medusajs/dashboard/components";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import { LoadError } from "../../../../../../../src/admin/components/load-error";
import { PageSkeleton } from "../../../../../../../src/admin/components/page-skeleton";
import { BookingDrawer } from "../../../../detail/booking-drawer";
import { useBooking } from "../../../../queries";

/** One booking, beside the table. */
export default function BookingPage() {
  const { t } = useTranslation("booking");
  const { id = "" } = useParams();
  const { data, error, refetch } = useBooking(id);
  return (
    <RouteDrawer prev="/seller/bookings">
      {data ? (
        <BookingDrawer booking={data.booking} />
      ) : (
        <RouteDrawer.Body>
          <RouteDrawer.Title className="sr-only">{t("detail.loading")}</RouteDrawer.Title>
          {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
        </RouteDrawer.Body>
      )}
    </RouteDrawer>
  );
}
