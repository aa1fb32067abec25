import { useTranslation } from "react-i18next";
import { TableTabs } from "../../../../src/admin/components/table-tabs";

const STATUSES = ["active", "draft", "paused", "archived"] as const;

/** Listings of all or of one status. */
export function StatusTabs() {
  const { t } = useTranslation("listing");
  const tabs = [
    { value: "all", label: t("list.every_status") },
    ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
  ];
  return <TableTabs parameter="status" tabs={tabs} label={t("list.status")} />;
}

/** The API's `status` for what the address says; undefined for all. */
export function statusOf(asked: unknown): string | undefined {
  return STATUSES.find((status) => status === asked);
}
