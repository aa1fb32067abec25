import { createDataTableColumnHelper } from "@medusajs/ui";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { BulkResults } from "../../../../src/admin/bulk/bulk-results";
import { SelectionBar } from "../../../../src/admin/bulk/selection-bar";
import { useSelectColumn } from "../../../../src/admin/bulk/use-select-column";
import { useSelection } from "../../../../src/admin/bulk/use-selection";
import { displayOf } from "../../../../src/admin/components/display-switch";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLatest } from "../../../../src/admin/use-latest";
import type { SellerListing } from "../../contract";
import { useListings } from "../queries";
import { ListingGrid } from "./listing-grid";
import { ListingsEmpty } from "./listings-empty";
import { ListingsFilters } from "./listings-filters";
import { useAskedListings } from "./use-asked-listings";
import { type BulkStatus, useBulkStatus } from "./use-bulk-status";
import { useListingActions } from "./use-listing-actions";
import { useListingColumns } from "./use-listing-columns";
import { useListingFilters } from "./use-listing-filters";

const column = createDataTableColumnHelper<SellerListing>();
const NONE: SellerListing[] = [];
const nameOf = (listing: SellerListing) => listing.title.en;
const COMMANDS = [
  { status: "active", label: "list.publish", shortcut: "p" },
  { status: "paused", label: "list.pause", shortcut: "u" },
  { status: "archived", label: "list.archive", shortcut: "r" },
] as const satisfies readonly { status: BulkStatus; label: string; shortcut: string }[];

/** A seller's own listings in every status, as a table or as pictures. */
export function ListingsTable({ canManage }: { canManage: boolean }) {
  const { t } = useTranslation("listing");
  const isPhone = useIsPhone();
  const [parameters] = useSearchParams();
  const isGrid = displayOf(parameters) === "grid";
  const { query, isNarrowed, search } = useAskedListings();
  const { data, error, isLoading, refetch } = useListings(query);
  const listings = data?.listings ?? NONE;
  const { chosen, clear, state, onRowSelectionChange, toggle } = useSelection(listings);
  const bulk = useBulkStatus();
  const filters = useListingFilters();
  const actionsOf = useLatest(useListingActions(canManage));
  const hrefOf = useCallback((listing: SellerListing) => `/seller/listings/${listing.id}/look${search}`, [search]);
  const columns = useListingColumns(hrefOf);
  const select = useSelectColumn(nameOf);
  // On a phone the grid has room for boxes, the table has not.
  const canSelect = canManage && (isGrid || !isPhone);
  const allColumns = useMemo(
    () => [
      ...(canSelect ? [select] : []),
      ...columns,
      column.action({ actions: ({ row }) => actionsOf(row.original) }),
    ],
    [canSelect, select, columns, actionsOf],
  );
  const changeChosen = async (status: BulkStatus) => {
    bulk.clear();
    if (await bulk.change(chosen, status)) clear();
  };
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const filtered = { heading: t("list.filtered_title"), description: t("list.filtered_text") };
  const none = isNarrowed ? filtered : { custom: <ListingsEmpty canManage={canManage} /> };
  const choice = { isChosen: (id: string) => state[id] ?? false, toggle };
  const grid = {
    custom: <ListingGrid listings={listings} hrefOf={hrefOf} {...(canManage ? { choice } : {})} />,
  };
  const showsGrid = isGrid && listings.length > 0;
  return (
    <div className="flex flex-col gap-y-3">
      {bulk.result && (
        <BulkResults
          title={t(`bulk.results_${bulk.result.status}`)}
          outcomes={bulk.result.outcomes}
          onClose={bulk.clear}
        />
      )}
      <TableCard
        heading={t("list.title")}
        subHeading={t("list.subtitle")}
        // The grid stands in the place of a table without rows, below the table's own search, filters and paging.
        data={showsGrid ? NONE : listings}
        rowCount={data?.count ?? 0}
        columns={allColumns}
        filters={filters}
        filterBarContent={<ListingsFilters table="listings" />}
        getRowId={(listing) => listing.id}
        rowHref={hrefOf}
        isLoading={isLoading}
        rowSelection={{ state, onRowSelectionChange, enableRowSelection: canSelect }}
        {...(canManage ? { action: { label: t(isPhone ? "list.add_short" : "list.add"), to: "create" } } : {})}
        emptyState={showsGrid ? { empty: grid, filtered: grid } : { empty: none, filtered }}
      />
      <SelectionBar
        count={canSelect ? chosen.length : 0}
        commands={COMMANDS.map(({ status, label, shortcut }) => ({
          label: t(label),
          shortcut,
          action: () => void changeChosen(status),
        }))}
        onClear={clear}
      />
    </div>
  );
}
