import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, weekdayOf } from "../../../../src/admin/plain-date";
import { useLanguage } from "../../../../src/admin/use-language";
import { barsOf } from "./bars";
import { DayCell } from "./day-cell";
import { type Entry, entryOn } from "./entry";
import { EntryBar } from "./entry-bar";
import { addMonths, type Month, monthOf, weeksOf } from "./month";
import type { Days } from "./use-selection";

type Props = {
  month: Month;
  today: string;
  entries: readonly Entry[];
  chosen: Days | null;
  /** True while the second end of a range is being looked for: then every day can be chosen. */
  isChoosing: boolean;
  onMonth: (month: Month) => void;
  onChoose: (date: string) => void;
  onLookAt: (date: string) => void;
  onOpen: (entry: Entry) => void;
  onCancel: () => void;
};

/** Where a key leads from a date; null for keys that lead nowhere. */
function leadsTo(key: string, date: string): string | null {
  const sameDayOf = (month: Month) => {
    const wanted = `${month}-${date.slice(8)}`;
    const last = addDays(`${addMonths(month, 1)}-01`, -1);
    return wanted > last ? last : wanted;
  };
  switch (key) {
    case "ArrowLeft":
      return addDays(date, -1);
    case "ArrowRight":
      return addDays(date, 1);
    case "ArrowUp":
      return addDays(date, -7);
    case "ArrowDown":
      return addDays(date, 7);
    case "Home":
      return addDays(date, -weekdayOf(date));
    case "End":
      return addDays(date, 6 - weekdayOf(date));
    case "PageUp":
      return sameDayOf(addMonths(monthOf(date), -1));
    case "PageDown":
      return sameDayOf(addMonths(monthOf(date), 1));
    default:
      return null;
  }
}

/** A month with what lies on its days. Arrow keys walk, Page keys turn months, Enter chooses or opens, Escape lets go. */
export function MonthGrid(props: Props) {
  const { month, today, entries, chosen, isChoosing, onMonth, onChoose, onLookAt, onOpen, onCancel } = props;
  const { t } = useTranslation("availability");
  const language = useLanguage();
  const grid = useRef<HTMLDivElement>(null);
  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const weeks = weeksOf(month);
  const first = monthOf(today) === month ? today : `${month}-01`;
  const reachable = walkedTo && monthOf(walkedTo) === month ? walkedTo : first;

  useEffect(() => {
    if (walkedTo) grid.current?.querySelector<HTMLElement>(`[data-date="${walkedTo}"]`)?.focus();
  }, [walkedTo]);

  const walk = (event: KeyboardEvent, date: string) => {
    if (event.key === "Escape") onCancel();
    const next = leadsTo(event.key, date);
    if (!next) return;
    event.preventDefault();
    if (monthOf(next) !== month) onMonth(monthOf(next));
    setWalkedTo(next);
  };
  const weekday = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" });
  const wholeDay = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" });
  const labelOf = (date: string) => {
    const entry = entryOn(entries, date);
    const day = wholeDay.format(new Date(`${date}T00:00:00Z`));
    if (!entry) return date < today ? day : t("day.free", { day });
    if (entry.kind === "booking") return t("day.booked", { day, name: entry.booking.contact.name });
    return t("day.blocked", { day, reason: entry.block.reason || t("entry.block") });
  };
  const choose = (date: string) => {
    const entry = isChoosing ? undefined : entryOn(entries, date);
    if (entry) onOpen(entry);
    else if (date >= today) onChoose(date);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's cells could not lie below bars that span them
    <div role="grid" aria-label={t("grid")} ref={grid} className="divide-y">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a row of names */}
      <div role="row" className="bg-ui-bg-subtle grid grid-cols-7">
        {weeks[0]?.map((date) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: a name
          <div
            key={date}
            role="columnheader"
            className="txt-compact-xsmall-plus text-ui-fg-muted truncate px-1.5 py-2 md:px-2"
          >
            {weekday.format(new Date(`${date}T00:00:00Z`))}
          </div>
        ))}
      </div>
      {weeks.map(([monday = month, ...others]) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: its days' buttons take the focus
        <div key={monday} role="row" className="relative grid grid-cols-7 divide-x">
          {[monday, ...others].map((date) => (
            <DayCell
              key={date}
              date={date}
              label={labelOf(date)}
              isInMonth={monthOf(date) === month}
              isToday={date === today}
              isPast={date < today}
              isChosen={chosen !== null && chosen.first <= date && date <= chosen.last}
              isReachable={date === reachable}
              onChoose={() => choose(date)}
              onLookAt={() => onLookAt(date)}
              onKeyDown={(event) => walk(event, date)}
            />
          ))}
          <div className="pointer-events-none absolute inset-x-0 top-8 z-[1] grid grid-cols-7 gap-y-0.5 md:top-10">
            {barsOf(monday, entries).map((bar) => (
              <EntryBar key={bar.item.id} bar={bar} onOpen={() => onOpen(bar.item)} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
