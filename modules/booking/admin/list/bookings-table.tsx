import { Check, Eye } from "@medusajs/icons";
import { createDataTableColumnHelper, type DataTableAction } from "@medusajs/ui";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router-dom";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { TableTabs } from "../../../../src/admin/components/table-tabs";
import { useLatest } from "../../../../src/admin/use-latest";
import { useTableQuery } from "../../../../src/admin/use-table-query";
import type { BookingView } from "../../contract";
import { useBookings } from "../queries";
import { useConfirmBooking } from "../use-confirm-booking";
import { statusOfView, VIEWS, viewOf } from "./booking-view";
import { useBookingColumns } from "./use-booking-columns";

const column = createDataTableColumnHelper<BookingView>();

/** The bookings of a seller's listings, requests first. */
export function BookingsTable() {
  const { t } = useTranslation("booking");
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const view = viewOf(parameters.get("view"));
  const { data, error, isLoading, refetch } = useBookings({ ...useTableQuery(), status: statusOfView(view) });
  const { confirm } = useConfirmBooking();
  const search = parameters.size > 0 ? `?${parameters.toString()}` : "";
  const hrefOf = useCallback((booking: BookingView) => `/seller/bookings/${booking.id}${search}`, [search]);
  const columns = useBookingColumns(hrefOf);

  const actionsOf = useLatest((booking: BookingView): DataTableAction<BookingView>[] => {
    const open = { icon: <Eye />, label: t("list.open"), onClick: () => navigate(hrefOf(booking)) };
    const accept = { icon: <Check />, label: t("list.confirm"), onClick: () => void confirm(booking) };
    return booking.status === "requested" ? [accept, open] : [open];
  });
  const allColumns = useMemo(
    () => [...columns, column.action({ actions: ({ row }) => actionsOf(row.original) })],
    [columns, actionsOf],
  );
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <TableCard
      heading={t("list.title")}
      subHeading={t("list.subtitle")}
      data={data?.bookings ?? []}
      rowCount={data?.count ?? 0}
      columns={allColumns}
      filterBarContent={
        <TableTabs
          parameter="view"
          label={t("list.views")}
          tabs={VIEWS.map((value) => ({ value, label: t(`list.${value}`) }))}
        />
      }
      getRowId={(booking) => booking.id}
      rowHref={hrefOf}
      isLoading={isLoading}
      emptyState={{
        empty: { heading: t(`list.empty_${view}`), description: t(`list.empty_${view}_text`) },
        filtered: { heading: t("list.filtered_title"), description: t("list.filtered_text") },
      }}
    />
  );
}
