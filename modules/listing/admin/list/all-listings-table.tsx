import { createDataTableColumnHelper } from "@medusajs/ui";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { displayOf } from "../../../../src/admin/components/display-switch";
import { LoadError } from "../../../../src/admin/components/load-error";
import { SellerSelect } from "../../../../src/admin/components/seller-select";
import { TableCard } from "../../../../src/admin/components/table-card";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { type OperatorListing, useAllListings } from "../queries";
import { ListingGrid } from "./listing-grid";
import { ListingsFilters } from "./listings-filters";
import { useAskedListings } from "./use-asked-listings";
import { useListingColumns } from "./use-listing-columns";
import { useListingFilters } from "./use-listing-filters";

const column = createDataTableColumnHelper<OperatorListing>();
const NONE: OperatorListing[] = [];
const OF_SELLER = ["seller_id"];
const noteOf = ({ seller, place_name }: OperatorListing) => `${seller.name} · ${place_name}`;

/** The listings of every seller, or of the one that the address names, for operators. */
export function AllListingsTable() {
  const { t } = useTranslation("listing");
  const isPhone = useIsPhone();
  const [parameters] = useSearchParams();
  const { query, isNarrowed, search } = useAskedListings(OF_SELLER);
  const { data, error, isLoading, refetch } = useAllListings(query);
  const listings = data?.listings ?? NONE;
  const filters = useListingFilters();
  const hrefOf = useCallback((listing: OperatorListing) => `/all-listings/${listing.id}${search}`, [search]);
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
  const none = { heading: t("list.empty_title"), description: t("list.all_empty") };
  const grid = { custom: <ListingGrid listings={listings} hrefOf={hrefOf} noteOf={noteOf} /> };
  const showsGrid = displayOf(parameters) === "grid" && listings.length > 0;
  return (
    <TableCard
      heading={t("list.all_title")}
      subHeading={t("list.all_subtitle")}
      // As in the sellers' own list, the grid stands in the place of a table without rows.
      data={showsGrid ? NONE : listings}
      rowCount={data?.count ?? 0}
      columns={allColumns}
      filters={filters}
      filterBarContent={
        <ListingsFilters table="all-listings">
          <SellerSelect />
        </ListingsFilters>
      }
      getRowId={(listing) => listing.id}
      rowHref={hrefOf}
      isLoading={isLoading}
      emptyState={showsGrid ? { empty: grid, filtered: grid } : { empty: isNarrowed ? filtered : none, filtered }}
    />
  );
}
