import { ArrowUturnLeft, Check, CheckCircle, Eye, XCircle, XMark } from "@medusajs/icons";
import { createDataTableColumnHelper, type DataTableAction } from "@medusajs/ui";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { BulkResults } from "../../../../src/admin/bulk/bulk-results";
import { SelectionBar } from "../../../../src/admin/bulk/selection-bar";
import { useSelectColumn } from "../../../../src/admin/bulk/use-select-column";
import { useSelection } from "../../../../src/admin/bulk/use-selection";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLatest } from "../../../../src/admin/use-latest";
import type { BookingView } from "../../contract";
import { actionsOf } from "../actions/actions-of";
import { useHeldBack } from "../actions/held-back";
import { useBookingActions } from "../actions/use-booking-actions";
import { useUndo } from "../actions/use-confirm";
import { BOOKINGS } from "../paths";
import { SELLER_VIEWS } from "./booking-view";
import { BookingsFilters } from "./bookings-filters";
import { useAskedBookings } from "./use-asked-bookings";
import { useBookingColumns } from "./use-booking-columns";
import { useBulkConfirm } from "./use-bulk-confirm";

const column = createDataTableColumnHelper<BookingView>();
const ICONS = { confirm: <Check />, decline: <XMark />, cancel: <XCircle />, complete: <CheckCircle /> };
const NONE: BookingView[] = [];
const nameOf = ({ contact, reference }: BookingView) => `${contact.name}, ${reference}`;

/** The bookings of a seller's listings, requests first. */
export function BookingsTable({ canManage }: { canManage: boolean }) {
  const { t } = useTranslation("booking");
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const { data, error, isLoading, refetch, view, isNarrowed, search } = useAskedBookings(BOOKINGS, SELLER_VIEWS);
  const bookings = data?.bookings ?? NONE;
  const { start, dialog } = useBookingActions();
  const bulk = useBulkConfirm();
  const undo = useUndo();
  const heldBack = useHeldBack();
  const { chosen, clear, ...selection } = useSelection(bookings);
  const hrefOf = useCallback((booking: BookingView) => `${BOOKINGS}/${booking.id}${search}`, [search]);
  const columns = useBookingColumns({ hrefOf, showAnswerWithin: view === "pending" });
  const select = useSelectColumn(nameOf);
  // Several at once can only be confirmed, and only requests wait for that.
  const canSelect = view === "pending" && !isPhone;

  const menuOf = useLatest((booking: BookingView): DataTableAction<BookingView>[][] => {
    const open = { icon: <Eye />, label: t("list.open"), onClick: () => navigate(hrefOf(booking)) };
    const back = { icon: <ArrowUturnLeft />, label: t("undo.action"), onClick: () => undo([booking]) };
    if (heldBack.has(booking.id)) return [[back], [open]];
    const actions = actionsOf(booking, canManage).map((action) => ({
      icon: ICONS[action],
      label: t(`${action}.short`),
      onClick: () => start(booking, action),
    }));
    return actions.length > 0 ? [actions, [open]] : [[open]];
  });
  const allColumns = useMemo(
    () => [...(canSelect ? [select] : []), ...columns, column.action({ actions: ({ row }) => menuOf(row.original) })],
    [canSelect, select, columns, menuOf],
  );
  const confirmChosen = () => {
    bulk.clear();
    bulk.confirm(chosen);
    clear();
  };
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const filtered = { heading: t("list.filtered_title"), description: t("list.filtered_text") };
  const none = { heading: t(`list.empty_${view}`), description: t(`list.empty_${view}_text`) };
  return (
    <div className="flex flex-col gap-y-3">
      {bulk.outcomes && <BulkResults title={t("bulk.results")} outcomes={bulk.outcomes} onClose={bulk.clear} />}
      <TableCard
        heading={t("list.title")}
        subHeading={t("list.subtitle")}
        data={bookings}
        rowCount={data?.count ?? 0}
        columns={allColumns}
        filterBarContent={<BookingsFilters />}
        getRowId={(booking) => booking.id}
        rowHref={hrefOf}
        isLoading={isLoading}
        rowSelection={{
          state: selection.state,
          onRowSelectionChange: selection.onRowSelectionChange,
          enableRowSelection: ({ original }) => original.status === "requested",
        }}
        emptyState={{ empty: isNarrowed ? filtered : none, filtered }}
      />
      <SelectionBar
        count={canSelect ? chosen.length : 0}
        commands={[{ label: t("bulk.confirm"), shortcut: "b", action: confirmChosen }]}
        onClear={clear}
      />
      {dialog}
    </div>
  );
}
