import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { TableTabs } from "../../../../src/admin/components/table-tabs";
import { TwoLineCell } from "../../../../src/admin/components/two-line-cell";
import { formatDay } from "../../../../src/admin/format";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import { useTableQuery } from "../../../../src/admin/use-table-query";
import type { SellerView } from "../../contract";
import { useSellers } from "../queries";
import { sellerPlace } from "./seller-place";
import { SellerStatusBadge } from "./seller-status-badge";

const column = createDataTableColumnHelper<SellerView>();
const STATUSES = ["active", "suspended"] as const;
const hrefOf = (seller: SellerView) => `/sellers/${seller.id}`;

/** Every seller, for operators. */
export function SellersTable() {
  const { t } = useTranslation("seller");
  const language = useLanguage();
  const isPhone = useIsPhone();
  const asked = useTableQuery(["status"]);
  const status = STATUSES.find((known) => known === asked.status);
  const { data, error, isLoading, refetch } = useSellers({ ...asked, status });

  const tabs = [
    { value: "all", label: t("sellers.every_status") },
    ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
  ];
  const columns = useMemo(() => {
    const name = column.display({
      id: "name",
      header: t("sellers.name"),
      cell: ({ row: { original } }) => (
        <TwoLineCell
          title={original.name}
          text={isPhone ? sellerPlace(original, language) : original.handle}
          to={hrefOf(original)}
        />
      ),
      ...(isPhone ? { maxSize: 220 } : {}),
    });
    const status = column.display({
      id: "status",
      header: t("sellers.status"),
      cell: ({ row }) => <SellerStatusBadge status={row.original.status} />,
    });
    if (isPhone) return [name, status];
    return [
      name,
      column.display({
        id: "place",
        header: t("sellers.place"),
        cell: ({ row }) => sellerPlace(row.original, language),
      }),
      status,
      column.display({
        id: "since",
        header: t("sellers.since"),
        cell: ({ row }) => formatDay(row.original.created_at, language),
      }),
    ];
  }, [t, language, isPhone]);

  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const filtered = { heading: t("sellers.filtered_title"), description: t("sellers.filtered_text") };
  return (
    <TableCard
      heading={t("sellers.title")}
      subHeading={t("sellers.subtitle")}
      data={data?.sellers ?? []}
      rowCount={data?.count ?? 0}
      columns={columns}
      filterBarContent={<TableTabs parameter="status" label={t("sellers.status")} tabs={tabs} />}
      getRowId={(seller) => seller.id}
      rowHref={hrefOf}
      isLoading={isLoading}
      emptyState={{
        empty: status ? filtered : { heading: t("sellers.empty_title"), description: t("sellers.empty_text") },
        filtered,
      }}
    />
  );
}
