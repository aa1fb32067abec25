import { DataTable } from "@medusajs/dashboard/components";
import { Container, createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { PAGE_SIZE, useTableQuery } from "../../../../src/admin/use-table-query";
import { type OperatorListing, useAllListings } from "../queries";
import { useListingColumns } from "./use-listing-columns";
import { useStatusFilter } from "./use-status-filter";

const column = createDataTableColumnHelper<OperatorListing>();
/** An operator looks at the product below a listing, on the core's own page. */
const hrefOf = (listing: OperatorListing) => `/products/${listing.product_id}`;

/** The listings of every seller, for operators. */
export function AllListingsTable() {
  const { t } = useTranslation("listing");
  const isPhone = useIsPhone();
  const { data, error, isLoading, refetch } = useAllListings(useTableQuery(["status", "seller_id"]));
  const columns = useListingColumns(hrefOf);
  const filters = useStatusFilter();
  const allColumns = useMemo(() => {
    const seller = column.display({
      id: "seller",
      header: t("list.seller"),
      cell: ({ row }) => row.original.seller.name,
    });
    return isPhone ? columns : [...columns.slice(0, 1), seller, ...columns.slice(1)];
  }, [columns, isPhone, t]);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("list.all_title")}
        subHeading={t("list.all_subtitle")}
        data={data?.listings ?? []}
        rowCount={data?.count ?? 0}
        columns={allColumns}
        filters={filters}
        getRowId={(listing) => listing.id}
        rowHref={hrefOf}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("list.empty_title"), description: t("list.all_empty") },
          filtered: { heading: t("list.filtered_title"), description: t("list.filtered_text") },
        }}
      />
    </Container>
  );
}
