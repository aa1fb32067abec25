import { StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SellerListing } from "../../contract";

const COLORS = { draft: "grey", active: "green", paused: "orange", archived: "red" } as const;

/** A listing's status in words. */
export function ListingStatusBadge({ status }: { status: SellerListing["status"] }) {
  const { t } = useTranslation("listing");
  return (
    <StatusBadge color={COLORS[status]} className="whitespace-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  );
}
