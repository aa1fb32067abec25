import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../../src/admin/components/load-error";
import { TableCard } from "../../../../src/admin/components/table-card";
import type { BookingView } from "../../contract";
import { OPERATOR_VIEWS } from "../list/booking-view";
import { useAskedBookings } from "../list/use-asked-bookings";
import { useBookingColumns } from "../list/use-booking-columns";
import { ALL_BOOKINGS } from "../paths";
import { AllBookingsFilters } from "./all-bookings-filters";

const FILTERS = ["seller_id"];

/** The bookings of every seller, or of the one that the address names, for operators. */
export function AllBookingsTable() {
  const { t } = useTranslation("booking");
  const { data, error, isLoading, refetch, view, isNarrowed, search } = useAskedBookings(
    ALL_BOOKINGS,
    OPERATOR_VIEWS,
    FILTERS,
  );
  const hrefOf = useCallback((booking: BookingView) => `/all-bookings/${booking.id}${search}`, [search]);
  const columns = useBookingColumns({ hrefOf, showSeller: true });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const filtered = { heading: t("list.filtered_title"), description: t("list.filtered_text") };
  const none = { heading: t("operator.empty"), description: t("operator.empty_text") };
  return (
    <TableCard
      heading={t("list.title")}
      subHeading={t("operator.subtitle")}
      data={data?.bookings ?? []}
      rowCount={data?.count ?? 0}
      columns={columns}
      filterBarContent={<AllBookingsFilters />}
      getRowId={(booking) => booking.id}
      rowHref={hrefOf}
      isLoading={isLoading}
      emptyState={{ empty: isNarrowed || view !== "all" ? filtered : none, filtered }}
    />
  );
}
