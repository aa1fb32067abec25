import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DateRangeFilter } from "../../../../src/admin/components/date-range-filter";
import { TableTabs } from "../../../../src/admin/components/table-tabs";
import type { View } from "./booking-view";

type Props = { views: readonly View[]; children?: ReactNode };

/** Which bookings a table shows: by state, by days, and by what else the page has. */
export function BookingFilters({ views, children }: Props) {
  const { t } = useTranslation("booking");
  return (
    <>
      <DateRangeFilter />
      {children}
      <TableTabs
        parameter="view"
        label={t("list.views")}
        tabs={views.map((value) => ({ value, label: t(`list.${value}`) }))}
      />
    </>
  );
}
