import { StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SellerView } from "../../contract";

/** A seller's status in words. */
export function SellerStatusBadge({ status }: { status: SellerView["status"] }) {
  const { t } = useTranslation("seller");
  return <StatusBadge color={status === "active" ? "green" : "red"}>{t(`status.${status}`)}</StatusBadge>;
}
