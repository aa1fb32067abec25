import { DataTable } from "@medusajs/dashboard/components";
import { Container, createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { useLatest } from "../../../../src/admin/use-latest";
import { PAGE_SIZE, useTableQuery } from "../../../../src/admin/use-table-query";
import type { SellerListing } from "../../contract";
import { useListings } from "../queries";
import { ListingsEmpty } from "./listings-empty";
import { useListingActions } from "./use-listing-actions";
import { useListingColumns } from "./use-listing-columns";
import { useStatusFilter } from "./use-status-filter";

const column = createDataTableColumnHelper<SellerListing>();
const hrefOf = (listing: SellerListing) => `/seller/listings/${listing.id}/edit`;

/** A seller's own listings in every status. */
export function ListingsTable({ canManage }: { canManage: boolean }) {
  const { t } = useTranslation("listing");
  const { data, error, isLoading, refetch } = useListings(useTableQuery(["status"]));
  const actionsOf = useLatest(useListingActions());
  const columns = useListingColumns(hrefOf);
  const filters = useStatusFilter();
  const allColumns = useMemo(
    () => (canManage ? [...columns, column.action({ actions: ({ row }) => actionsOf(row.original) })] : columns),
    [columns, actionsOf, canManage],
  );
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("list.title")}
        subHeading={t("list.subtitle")}
        data={data?.listings ?? []}
        rowCount={data?.count ?? 0}
        columns={allColumns}
        filters={filters}
        getRowId={(listing) => listing.id}
        rowHref={hrefOf}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        {...(canManage ? { action: { label: t("list.add"), to: "create" } } : {})}
        emptyState={{
          empty: { custom: <ListingsEmpty canManage={canManage} /> },
          filtered: { heading: t("list.filtered_title"), description: t("list.filtered_text") },
        }}
      />
    </Container>
  );
}
