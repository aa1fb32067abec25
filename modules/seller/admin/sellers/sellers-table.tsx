import { DataTable } from "@medusajs/dashboard/components";
import { Container, createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TwoLineCell } from "../../../../src/admin/components/two-line-cell";
import { formatDay } from "../../../../src/admin/format";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import { PAGE_SIZE, useTableQuery } from "../../../../src/admin/use-table-query";
import type { SellerView } from "../../contract";
import { useSellers } from "../queries";
import { sellerPlace } from "./seller-place";
import { SellerStatusBadge } from "./seller-status-badge";

const column = createDataTableColumnHelper<SellerView>();
const hrefOf = (seller: SellerView) => `/sellers/${seller.id}`;

/** Every seller, for operators. */
export function SellersTable() {
  const { t } = useTranslation("seller");
  const language = useLanguage();
  const isPhone = useIsPhone();
  const { data, error, isLoading, refetch } = useSellers(useTableQuery(["status"]));

  const filters = useMemo<DataTableFilter[]>(
    () => [
      {
        id: "status",
        type: "radio",
        label: t("sellers.status"),
        options: (["active", "suspended"] as const).map((value) => ({ value, label: t(`status.${value}`) })),
      },
    ],
    [t],
  );
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
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("sellers.title")}
        subHeading={t("sellers.subtitle")}
        data={data?.sellers ?? []}
        rowCount={data?.count ?? 0}
        columns={columns}
        filters={filters}
        getRowId={(seller) => seller.id}
        rowHref={hrefOf}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("sellers.empty_title"), description: t("sellers.empty_text") },
          filtered: { heading: t("sellers.filtered_title"), description: t("sellers.filtered_text") },
        }}
      />
    </Container>
  );
}
