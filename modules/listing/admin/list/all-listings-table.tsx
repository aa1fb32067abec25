import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useTableQuery } from "../../../../src/admin/use-table-query";
import { type OperatorListing, useAllListings } from "../queries";
import { StatusTabs, statusOf } from "./status-tabs";
import { useListingColumns } from "./use-listing-columns";

const column = createDataTableColumnHelper<OperatorListing>();
/** An operator looks at the product below a listing, on the core's own page. */
const hrefOf = (listing: OperatorListing) => `/products/${listing.product_id}`;

/** The listings of every seller, or of the one that the address names, for operators. */
export function AllListingsTable() {
  const { t } = useTranslation("listing");
  const isPhone = useIsPhone();
  const asked = useTableQuery(["status", "seller_id"]);
  const status = statusOf(asked.status);
  const { data, error, isLoading, refetch } = useAllListings({ ...asked, status });
  const columns = useListingColumns(hrefOf);
  const allColumns = useMemo(() => {
    const seller = column.display({
      id: "seller",
      header: t("list.seller"),
      cell: ({ row }) => row.original.seller.name,
    });
    return isPhone ? columns : [...columns.slice(0, 1), seller, ...columns.slice(1)];
  }, [columns, isPhone, t]);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const filtered = { heading: t("list.filtered_title"), description: t("list.filtered_text") };
  const isNarrowed = Boolean(status ?? asked.seller_id);
  return (
    <TableCard
      heading={t("list.all_title")}
      subHeading={t("list.all_subtitle")}
      data={data?.listings ?? []}
      rowCount={data?.count ?? 0}
      columns={allColumns}
      filterBarContent={<StatusTabs />}
      getRowId={(listing) => listing.id}
      rowHref={hrefOf}
      isLoading={isLoading}
      emptyState={{
        empty: isNarrowed ? filtered : { heading: t("list.empty_title"), description: t("list.all_empty") },
        filtered,
      }}
    />
  );
}
