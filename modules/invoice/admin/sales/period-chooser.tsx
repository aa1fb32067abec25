import { useTranslation } from "react-i18next";
import { DateRangeFilter } from "../../../../src/admin/components/date-range-filter";
import { TableSelect } from "../../../../src/admin/components/table-select";
import { PERIODS } from "./period";

/** Which days are looked at: one of the usual periods, or days of one's own, which go before it. */
export function PeriodChooser() {
  const { t } = useTranslation("sales");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <TableSelect
        parameter="period"
        label={t("period.label")}
        options={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
      />
      <DateRangeFilter />
    </div>
  );
}
