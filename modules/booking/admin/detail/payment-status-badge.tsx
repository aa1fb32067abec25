import { StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { BookingView } from "../../contract";

const COLORS = {
  unpaid: "grey",
  authorised: "orange",
  partial: "orange",
  paid: "green",
  partly_refunded: "purple",
  refunded: "purple",
} as const;

/** Where a booking's money is, in words. */
export function PaymentStatusBadge({ status }: { status: BookingView["payment_status"] }) {
  const { t } = useTranslation("booking");
  return (
    <StatusBadge color={COLORS[status]} className="shrink-0 whitespace-nowrap">
      {t(`payment.${status}`)}
    </StatusBadge>
  );
}
