import { RouteDrawer } from "@medusajs/dashboard/components";
import { Heading } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { BookingStatusBadge } from "../../../../src/admin/components/booking-status-badge";
import type { BookingView } from "../../contract";
import { PaymentStatusBadge } from "./payment-status-badge";

/** A booking's reference with where it and its money stand. */
export function BookingHeader({ booking }: { booking: BookingView }) {
  const { t } = useTranslation("booking");
  return (
    <RouteDrawer.Header>
      <div className="flex flex-col gap-y-2">
        <RouteDrawer.Title asChild>
          <Heading>{t("detail.title", { reference: booking.reference })}</Heading>
        </RouteDrawer.Title>
        <div className="flex flex-wrap items-center gap-2">
          <BookingStatusBadge status={booking.status} />
          <PaymentStatusBadge status={booking.payment_status} />
        </div>
      </div>
    </RouteDrawer.Header>
  );
}
