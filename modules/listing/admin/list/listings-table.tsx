import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLatest } from "../../../../src/admin/use-latest";
import { useTableQuery } from "../../../../src/admin/use-table-query";
import type { SellerListing } from "../../contract";
import { useListings } from "../queries";
import { ListingsEmpty } from "./listings-empty";
import { StatusTabs, statusOf } from "./status-tabs";
import { useListingActions } from "./use-listing-actions";
import { useListingColumns } from "./use-listing-columns";

const column = createDataTableColumnHelper<SellerListing>();
const hrefOf = (listing: SellerListing) => `/seller/listings/${listing.id}/edit`;

/** A seller's own listings in every status. */
export function ListingsTable({ canManage }: { canManage: boolean }) {
  const { t } = useTranslation("listing");
  const isPhone = useIsPhone();
  const asked = useTableQuery(["status"]);
  const status = statusOf(asked.status);
  const { data, error, isLoading, refetch } = useListings({ ...asked, status });
  const actionsOf = useLatest(useListingActions(canManage));
  const columns = useListingColumns(hrefOf);
  const allColumns = useMemo(
    () => [...columns, column.action({ actions: ({ row }) => actionsOf(row.original) })],
    [columns, actionsOf],
  );
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const filtered = { heading: t("list.filtered_title"), description: t("list.filtered_text") };
  return (
    <TableCard
      heading={t("list.title")}
      subHeading={t("list.subtitle")}
      data={data?.listings ?? []}
      rowCount={data?.count ?? 0}
      columns={allColumns}
      filterBarContent={<StatusTabs />}
      getRowId={(listing) => listing.id}
      rowHref={hrefOf}
      isLoading={isLoading}
      {...(canManage ? { action: { label: t(isPhone ? "list.add_short" : "list.add"), to: "create" } } : {})}
      emptyState={{ empty: status ? filtered : { custom: <ListingsEmpty canManage={canManage} /> }, filtered }}
    />
  );
}
