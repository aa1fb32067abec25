import { RouteDrawer } from "@medusajs/dashboard/components";
import { useParams } from "react-router-dom";
import { LoadError } from "../../../../../../../src/admin/components/load-error";
import { PageSkeleton } from "../../../../../../../src/admin/components/page-skeleton";
import { BookingDrawer } from "../../../../detail/booking-drawer";
import { useBooking } from "../../../../queries";

/** One booking, beside the table. */
export default function BookingPage() {
  const { id = "" } = useParams();
  const { data, error, refetch } = useBooking(id);
  return (
    <RouteDrawer prev="/seller/bookings">
      {data ? (
        <BookingDrawer booking={data.booking} />
      ) : (
        <RouteDrawer.Body>
          {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
        </RouteDrawer.Body>
      )}
    </RouteDrawer>
  );
}
