import { StatusBadge } from "@medusajs/ui";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { PayoutView } from "../../contract";

const COLOURS: Record<PayoutView["status"], ComponentProps<typeof StatusBadge>["color"]> = {
  pending: "grey",
  in_transit: "blue",
  paid: "green",
  returning: "orange",
  failed: "red",
  canceled: "red",
};

/** Where a payout is. */
export function PayoutStatusBadge({ status }: Pick<PayoutView, "status">) {
  const { t } = useTranslation("payout");
  return <StatusBadge color={COLOURS[status]}>{t(`status.${status}`)}</StatusBadge>;
}
