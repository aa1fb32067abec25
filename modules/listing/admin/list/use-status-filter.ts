import type { DataTableFilter } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

const STATUSES = ["draft", "active", "paused", "archived"] as const;

/** The table's filter by status; its id is the API's parameter. */
export function useStatusFilter(): DataTableFilter[] {
  const { t } = useTranslation("listing");
  return useMemo(
    () => [
      {
        id: "status",
        type: "radio",
        label: t("list.status"),
        options: STATUSES.map((status) => ({ label: t(`status.${status}`), value: status })),
      },
    ],
    [t],
  );
}
