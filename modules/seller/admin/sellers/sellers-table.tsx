import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { TableTabs } from "../../../../src/admin/components/table-tabs";
import { TwoLineCell } from "../../../../src/admin/components/two-line-cell";
import { formatDay } from "../../../../src/admin/format";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import { useTableQuery } from "../../../../src/admin/use-table-query";
import { SavedViews } from "../../../../src/admin/views/saved-views";
import type { SellerView } from "../../contract";
import { useSellers } from "../queries";
import { sellerPlace } from "./seller-place";
import { SellerStatusBadge } from "./seller-status-badge";

const column = createDataTableColumnHelper<SellerView>();
const STATUSES = ["active", "suspended"] as const;
const SORTS = ["created_at", "-created_at", "name", "-name"] as const;
const hrefOf = (seller: SellerView) => `/sellers/${seller.id}`;

/** Every seller, for operators. */
export function SellersTable() {
  const { t } = useTranslation("seller");
  const language = useLanguage();
  const isPhone = useIsPhone();
  const [parameters] = useSearchParams();
  const asked = useTableQuery(["status"]);
  const status = STATUSES.find((known) => known === asked.status);
  const { data, error, isLoading, refetch } = useSellers({
    ...asked,
    status,
    sort: SORTS.find((sort) => sort === parameters.get("order")),
  });

  const tabs = [
    { value: "all", label: t("sellers.every_status") },
    ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
  ];
  const columns = useMemo(() => {
    const name = column.accessor((seller): unknown => seller.name, {
      id: "name",
      header: t("sellers.name"),
      enableSorting: true,
      sortAscLabel: "A–Z",
      sortDescLabel: "Z–A",
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
      column.accessor((seller): unknown => seller.created_at, {
        id: "created_at",
        header: t("sellers.since"),
        enableSorting: true,
        sortAscLabel: t("sellers.oldest"),
        sortDescLabel: t("sellers.newest"),
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
      filterBarContent={
        <>
          <SavedViews table="sellers" />
          <TableTabs parameter="status" label={t("sellers.status")} tabs={tabs} />
        </>
      }
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
