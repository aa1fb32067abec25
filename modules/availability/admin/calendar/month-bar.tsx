import { ChevronLeftMini, ChevronRightMini } from "@medusajs/icons";
import { Button, Heading, IconButton } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../../src/admin/use-language";
import { addMonths, type Month } from "./month";

type Props = { month: Month; thisMonth: Month; onMonth: (month: Month) => void };

/** Which month is shown, and the ways to its neighbours and back to the present one. */
export function MonthBar({ month, thisMonth, onMonth }: Props) {
  const { t } = useTranslation("availability");
  const language = useLanguage();
  const name = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <div className="flex items-center justify-between gap-x-2 px-4 py-3 md:px-6">
      <Heading level="h2" className="first-letter:uppercase" aria-live="polite">
        {name.format(new Date(`${month}-01T00:00:00Z`))}
      </Heading>
      <div className="flex items-center gap-x-2">
        {month !== thisMonth && (
          <Button size="small" variant="transparent" onClick={() => onMonth(thisMonth)}>
            {t("month.today")}
          </Button>
        )}
        <IconButton size="small" aria-label={t("month.previous")} onClick={() => onMonth(addMonths(month, -1))}>
          <ChevronLeftMini />
        </IconButton>
        <IconButton size="small" aria-label={t("month.next")} onClick={() => onMonth(addMonths(month, 1))}>
          <ChevronRightMini />
        </IconButton>
      </div>
    </div>
  );
}
