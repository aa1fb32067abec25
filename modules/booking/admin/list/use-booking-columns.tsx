import { createDataTableColumnHelper, type DataTableColumnDef } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatBooked } from "../../../../src/admin/booked-dates";
import { BookingStatusBadge } from "../../../../src/admin/components/booking-status-badge";
import { TwoLineCell } from "../../../../src/admin/components/two-line-cell";
import { formatMoney } from "../../../../src/admin/format";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";
import { AnswerWithin } from "./answer-within";

const column = createDataTableColumnHelper<BookingView>();

type Settings = {
  hrefOf: (booking: BookingView) => string;
  /** Names the seller below the listing, for operators. */
  showSeller?: boolean;
  /** Says how long a request waits still, where the table shows nothing but requests. */
  showAnswerWithin?: boolean;
};

/** Guest and status on a phone; everything where there is room. */
export function useBookingColumns(settings: Settings): DataTableColumnDef<BookingView>[] {
  const { hrefOf, showSeller = false, showAnswerWithin = false } = settings;
  const { t } = useTranslation("booking");
  const language = useLanguage();
  const isPhone = useIsPhone();

  return useMemo(() => {
    const dates = (booking: BookingView) => formatBooked(booking, language);
    const total = (booking: BookingView) => formatMoney(booking.total, booking.currency, language);
    const status = column.display({
      id: "status",
      header: t(showAnswerWithin ? "list.answer" : "list.status"),
      cell: ({ row: { original } }) =>
        showAnswerWithin && original.request_expires_at ? (
          <AnswerWithin until={original.request_expires_at} />
        ) : (
          <BookingStatusBadge status={original.status} />
        ),
    });
    const guest = column.display({
      id: "guest",
      header: t("list.guest"),
      cell: ({ row: { original } }) => (
        <TwoLineCell
          title={original.contact.name}
          text={isPhone ? `${dates(original)} · ${original.listing.title}` : original.reference}
          to={hrefOf(original)}
        />
      ),
      ...(isPhone ? { maxSize: 192 } : {}),
    });
    if (isPhone) return [guest, status];
    return [
      guest,
      column.display({
        id: "listing",
        header: t("list.listing"),
        cell: ({ row: { original } }) => (
          <TwoLineCell
            title={original.listing.title}
            text={showSeller ? original.seller.name : original.listing.location_name}
          />
        ),
      }),
      column.accessor((booking): unknown => booking.check_in_at, {
        id: "start_at",
        header: t("list.dates"),
        enableSorting: true,
        sortAscLabel: t("list.soonest"),
        sortDescLabel: t("list.latest"),
        cell: ({ row: { original } }) => (
          <TwoLineCell title={dates(original)} text={t("list.guests", { count: original.guests })} />
        ),
      }),
      column.display({
        id: "total",
        header: t("list.total"),
        cell: ({ row: { original } }) => (
          <TwoLineCell title={total(original)} text={t(`payment.${original.payment_status}`)} />
        ),
      }),
      status,
    ];
  }, [t, language, isPhone, hrefOf, showSeller, showAnswerWithin]);
}
