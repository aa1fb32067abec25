import type { DataTableFilter } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

const KINDS = ["stay", "space", "rental", "appointment", "tour"] as const;
const MODES = ["request", "instant"] as const;

/** What a list of listings can be narrowed by besides its status. */
export function useListingFilters(): DataTableFilter[] {
  const { t } = useTranslation("listing");
  return useMemo(
    () => [
      {
        id: "kind",
        type: "radio",
        label: t("list.kind"),
        options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
      },
      {
        id: "booking_mode",
        type: "radio",
        label: t("form.booking_mode"),
        options: MODES.map((value) => ({ value, label: t(`booking_mode.${value}.name`) })),
      },
    ],
    [t],
  );
}
