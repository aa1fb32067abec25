import { useTranslation } from "react-i18next";
import { DateRangeFilter } from "../../../../src/admin/components/date-range-filter";
import { TableTabs } from "../../../../src/admin/components/table-tabs";
import { SavedViews } from "../../../../src/admin/views/saved-views";
import { SELLER_VIEWS } from "./booking-view";

/** Which bookings a seller's table shows, by days and by state. */
export function BookingsFilters() {
  const { t } = useTranslation("booking");
  return (
    <>
      <SavedViews table="bookings" />
      <DateRangeFilter />
      <TableTabs
        parameter="view"
        label={t("list.views")}
        tabs={SELLER_VIEWS.map((value) => ({ value, label: t(`list.${value}`) }))}
      />
    </>
  );
}
