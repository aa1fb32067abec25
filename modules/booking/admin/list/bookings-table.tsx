import { Check, CheckCircle, Eye, XCircle, XMark } from "@medusajs/icons";
import { createDataTableColumnHelper, type DataTableAction } from "@medusajs/ui";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { useLatest } from "../../../../src/admin/use-latest";
import type { BookingView } from "../../contract";
import { actionsOf } from "../actions/actions-of";
import { useBookingActions } from "../actions/use-booking-actions";
import { BOOKINGS } from "../queries";
import { SELLER_VIEWS } from "./booking-view";
import { BookingsFilters } from "./bookings-filters";
import { useAskedBookings } from "./use-asked-bookings";
import { useBookingColumns } from "./use-booking-columns";

const column = createDataTableColumnHelper<BookingView>();
const ICONS = { confirm: <Check />, decline: <XMark />, cancel: <XCircle />, complete: <CheckCircle /> };

/** The bookings of a seller's listings, requests first. */
export function BookingsTable({ canManage }: { canManage: boolean }) {
  const { t } = useTranslation("booking");
  const navigate = useNavigate();
  const { data, error, isLoading, refetch, view, isNarrowed, search } = useAskedBookings(BOOKINGS, SELLER_VIEWS);
  const { start, dialog } = useBookingActions();
  const hrefOf = useCallback((booking: BookingView) => `${BOOKINGS}/${booking.id}${search}`, [search]);
  const columns = useBookingColumns({ hrefOf, showAnswerWithin: view === "pending" });

  const menuOf = useLatest((booking: BookingView): DataTableAction<BookingView>[][] => {
    const open = { icon: <Eye />, label: t("list.open"), onClick: () => navigate(hrefOf(booking)) };
    const actions = actionsOf(booking, canManage).map((action) => ({
      icon: ICONS[action],
      label: t(`${action}.short`),
      onClick: () => start(booking, action),
    }));
    return actions.length > 0 ? [actions, [open]] : [[open]];
  });
  const allColumns = useMemo(
    () => [...columns, column.action({ actions: ({ row }) => menuOf(row.original) })],
    [columns, menuOf],
  );
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const filtered = { heading: t("list.filtered_title"), description: t("list.filtered_text") };
  const none = { heading: t(`list.empty_${view}`), description: t(`list.empty_${view}_text`) };
  return (
    <>
      <TableCard
        heading={t("list.title")}
        subHeading={t("list.subtitle")}
        data={data?.bookings ?? []}
        rowCount={data?.count ?? 0}
        columns={allColumns}
        filterBarContent={<BookingsFilters />}
        getRowId={(booking) => booking.id}
        rowHref={hrefOf}
        isLoading={isLoading}
        emptyState={{ empty: isNarrowed ? filtered : none, filtered }}
      />
      {dialog}
    </>
  );
}
