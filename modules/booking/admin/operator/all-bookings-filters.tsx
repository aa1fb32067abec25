import { useTranslation } from "react-i18next";
import { DateRangeFilter } from "../../../../src/admin/components/date-range-filter";
import { SellerSelect } from "../../../../src/admin/components/seller-select";
import { TableSelect } from "../../../../src/admin/components/table-select";
import { SavedViews } from "../../../../src/admin/views/saved-views";
import { OPERATOR_VIEWS } from "../list/booking-view";

/** Which bookings the operators' table shows: by days, by state and by seller. */
export function AllBookingsFilters() {
  const { t } = useTranslation("booking");
  return (
    <>
      <SavedViews table="all-bookings" />
      <DateRangeFilter />
      <TableSelect
        parameter="view"
        label={t("list.status")}
        options={OPERATOR_VIEWS.map((value) => ({
          value,
          label: t(value === "all" ? "operator.every_status" : `list.${value}`),
        }))}
      />
      <SellerSelect />
    </>
  );
}
