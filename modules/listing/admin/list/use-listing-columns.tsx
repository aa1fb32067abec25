import { createDataTableColumnHelper, type DataTableColumnDef } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, formatMoney } from "../../../../src/admin/format";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SellerListing } from "../../contract";
import { ListingCell } from "./listing-cell";
import { ListingStatusBadge } from "./listing-status-badge";
import { listingTitle } from "./listing-title";

/** The columns that both a seller's and the operators' table have; on a phone the two that matter most. */
export function useListingColumns<Listing extends SellerListing>(
  hrefOf: (listing: Listing) => string,
): DataTableColumnDef<Listing>[] {
  const { t } = useTranslation("listing");
  const language = useLanguage();
  const isPhone = useIsPhone();

  return useMemo(() => {
    const column = createDataTableColumnHelper<Listing>();
    const first = column.accessor((listing): unknown => listingTitle(listing, language), {
      id: "title",
      header: t("list.listing"),
      enableSorting: true,
      sortAscLabel: "A–Z",
      sortDescLabel: "Z–A",
      cell: ({ row }) => <ListingCell listing={row.original} to={hrefOf(row.original)} />,
      ...(isPhone ? { maxSize: 220 } : {}),
    });
    const status = column.display({
      id: "status",
      header: t("list.status"),
      cell: ({ row }) => <ListingStatusBadge status={row.original.status} />,
    });
    if (isPhone) return [first, status];
    return [
      first,
      column.display({ id: "kind", header: t("list.kind"), cell: ({ row }) => t(`kind.${row.original.kind}`) }),
      column.display({
        id: "price",
        header: t("list.price"),
        cell: ({ row: { original } }) =>
          `${formatMoney(original.base_price, original.currency, language)} ${t(`per.${original.per}`)}`,
      }),
      status,
      column.accessor((listing): unknown => listing.updated_at, {
        id: "updated_at",
        header: t("list.changed"),
        enableSorting: true,
        sortAscLabel: t("list.oldest"),
        sortDescLabel: t("list.newest"),
        cell: ({ row }) => formatDay(row.original.updated_at, language),
      }),
    ];
  }, [t, language, isPhone, hrefOf]);
}
