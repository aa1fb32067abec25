import { createDataTableColumnHelper, type DataTableColumnDef } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { BookingStatusBadge } from "../../../../src/admin/components/booking-status-badge";
import { TwoLineCell } from "../../../../src/admin/components/two-line-cell";
import { formatMoney, formatStay } from "../../../../src/admin/format";
import { useIsPhone } from "../../../../src/admin/use-is-phone";
import { useLanguage } from "../../../../src/admin/use-language";
import type { BookingView } from "../../contract";

const column = createDataTableColumnHelper<BookingView>();

/** Guest and status on a phone; everything where there is room. */
export function useBookingColumns(hrefOf: (booking: BookingView) => string): DataTableColumnDef<BookingView>[] {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  const isPhone = useIsPhone();

  return useMemo(() => {
    const dates = (booking: BookingView) => formatStay(booking.from, booking.to, language);
    const status = column.display({
      id: "status",
      header: t("list.status"),
      cell: ({ row }) => <BookingStatusBadge status={row.original.status} />,
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
      ...(isPhone ? { maxSize: 220 } : {}),
    });
    if (isPhone) return [guest, status];
    return [
      guest,
      column.display({ id: "listing", header: t("list.listing"), cell: ({ row }) => row.original.listing.title }),
      column.display({ id: "dates", header: t("list.dates"), cell: ({ row }) => dates(row.original) }),
      column.display({
        id: "total",
        header: t("list.total"),
        cell: ({ row }) => formatMoney(row.original.total, row.original.currency, language),
      }),
      status,
    ];
  }, [t, language, isPhone, hrefOf]);
}
