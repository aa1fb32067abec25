import { StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { BookingView } from "../../../modules/booking/contract";

type Color = "blue" | "green" | "grey" | "orange" | "purple" | "red";

const COLORS: Record<BookingView["status"], Color> = {
  held: "grey",
  requested: "orange",
  confirmed: "green",
  in_progress: "blue",
  completed: "purple",
  expired: "grey",
  declined: "red",
  cancelled: "red",
};

/** A booking's state in words; its texts are the booking capability's. */
export function BookingStatusBadge({ status }: { status: BookingView["status"] }) {
  const { t } = useTranslation("booking");
  return (
    <StatusBadge color={COLORS[status]} className="shrink-0 whitespace-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  );
}
