import { CalendarMini } from "@medusajs/icons";
import { Button, Popover } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { DayField } from "../form/day-field";
import { formatDate, formatStay } from "../format";
import { addDays, isPlainDate } from "../plain-date";
import { useIsPhone } from "../use-is-phone";
import { useLanguage } from "../use-language";

const FROM = "from";
const LAST = "until";

/** The address's date range as the API's `from` and `to`; the address holds the last day, the API's `to` is exclusive. */
export function readDateRange(parameters: URLSearchParams): { from: string | undefined; to: string | undefined } {
  const from = parameters.get(FROM);
  const last = parameters.get(LAST);
  return {
    from: isPlainDate(from) ? from : undefined,
    to: isPlainDate(last) ? addDays(last, 1) : undefined,
  };
}

/** The range in words, null where there is none. */
function useRangeText(from: string | null, last: string | null): string | null {
  const { t } = useTranslation("berth");
  const language = useLanguage();
  if (from && last) return formatStay(from, last, language);
  if (from) return t("dates.since", { date: formatDate(from, language) });
  return last ? t("dates.up_to", { date: formatDate(last, language) }) : null;
}

/** Narrows a table to days, either end open; kept in the address beside its tabs and search. */
export function DateRangeFilter() {
  const { t } = useTranslation("berth");
  const isPhone = useIsPhone();
  const [parameters, setParameters] = useSearchParams();
  const dayAt = (name: string) => {
    const value = parameters.get(name);
    return isPlainDate(value) ? value : null;
  };
  const from = dayAt(FROM);
  const last = dayAt(LAST);
  const range = useRangeText(from, last);
  const set = (values: Record<string, string | null>) =>
    setParameters((previous) => {
      for (const [name, value] of Object.entries(values)) {
        if (value) previous.set(name, value);
        else previous.delete(name);
      }
      previous.delete("offset");
      return previous;
    });
  return (
    <Popover>
      <Popover.Trigger asChild>
        <Button
          size="small"
          variant="secondary"
          className="shrink-0 whitespace-nowrap"
          aria-label={range ?? t("dates.any")}
        >
          <CalendarMini className="text-ui-fg-subtle" />
          {range ?? (isPhone ? null : t("dates.any"))}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end" collisionPadding={16} className="flex w-64 flex-col gap-y-3 p-4">
        <DayField label={t("dates.from")} value={from} onChange={(date) => set({ [FROM]: date })} />
        <DayField label={t("dates.until")} value={last} min={from} onChange={(date) => set({ [LAST]: date })} />
        <Button
          size="small"
          variant="secondary"
          disabled={!from && !last}
          onClick={() => set({ [FROM]: null, [LAST]: null })}
        >
          {t("dates.clear")}
        </Button>
      </Popover.Content>
    </Popover>
  );
}
