import { useTranslation } from "react-i18next";
import type { Page } from "../../../../src/admin/api";
import { DateRangeFilter } from "../../../../src/admin/components/date-range-filter";
import { TableSelect } from "../../../../src/admin/components/table-select";
import { useApi } from "../../../../src/admin/use-api";
import type { SellerView } from "../../../seller/contract";
import { OPERATOR_VIEWS } from "../list/booking-view";

/** Which bookings the operators' table shows: by days, by state and by seller. */
export function AllBookingsFilters() {
  const { t } = useTranslation("booking");
  const { data } = useApi<Page<"sellers", SellerView>>("/admin/sellers", { limit: 100 });
  const sellers = (data?.sellers ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <DateRangeFilter />
      <TableSelect
        parameter="view"
        label={t("list.status")}
        options={OPERATOR_VIEWS.map((value) => ({
          value,
          label: t(value === "all" ? "operator.every_status" : `list.${value}`),
        }))}
      />
      <TableSelect
        parameter="seller_id"
        label={t("operator.seller")}
        options={[{ value: "all", label: t("operator.every_seller") }, ...sellers]}
      />
    </>
  );
}
