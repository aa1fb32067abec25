import { RouteDrawer } from "@medusajs/dashboard/components";
import { Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import type { BookingDetail } from "../../contract";
import { BookingHeader } from "../detail/booking-header";
import { BookingNotice } from "../detail/booking-notice";
import { BookingParts } from "../detail/booking-parts";
import { Part } from "../detail/part";
import type { BookingPayment } from "../queries";
import { PaymentFacts } from "./payment-facts";

const LINK = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:underline outline-none";

type Props = { booking: BookingDetail; payment: BookingPayment };

/** One booking as operators read it: whose it is, everything the seller sees, and its money. */
export function AnyBookingDrawer({ booking, payment }: Props) {
  const { t } = useTranslation("booking");
  return (
    <>
      <BookingHeader booking={booking} />
      <RouteDrawer.Body className="flex-1 divide-y overflow-y-auto p-0">
        <BookingNotice booking={booking} isOwn={false} />
        <dl>
          <DetailRow label={t("operator.seller")}>
            <Link className={LINK} to={`/sellers/${booking.seller.id}`}>
              {booking.seller.name}
            </Link>
          </DetailRow>
        </dl>
        <Part title={t("operator.payment")}>
          <PaymentFacts payment={payment} currency={booking.currency} />
        </Part>
        <BookingParts booking={booking} />
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("detail.close")}
          </Button>
        </RouteDrawer.Close>
      </RouteDrawer.Footer>
    </>
  );
}
