import { useEffect, useId, useState } from "react";
import { zoneCity } from "../i18n/dates";
import { fill, plural } from "../i18n/fill";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";
import "./calendar.css";
import { addMonths, daysBetween, monthOf } from "./days";
import { dayAfterKey } from "./keyboard";
import { Month } from "./month";
import { choose, type DateUnit, NOTHING_SELECTED, opening, type Selection } from "./selection";
import type { CalendarDays } from "./use-days";

/** Months ahead that can be looked at. */
const HORIZON_MONTHS = 18;

type Props = {
  calendar: CalendarDays;
  currency: string;
  /** What links lead to. */
  id?: string;
  language: Language;
  onSelect: (selection: Selection) => void;
  selection: Selection;
  texts: Texts["calendar"];
  timeZone: string;
  today: string;
  unit: DateUnit;
};

/** Whether the calendar listens yet: the server draws it before its script has come. */
function useListening(): boolean {
  const [listening, setListening] = useState(false);
  useEffect(() => setListening(true), []);
  return listening;
}

function useMonthsShown(): number {
  const [months, setMonths] = useState(2);
  useEffect(() => {
    const wide = window.matchMedia("(min-width: 48rem)");
    const update = () => setMonths(wide.matches ? 2 : 1);
    update();
    wide.addEventListener("change", update);
    return () => wide.removeEventListener("change", update);
  }, []);
  return months;
}

function titleOf({ language, selection, texts, unit }: Props): string {
  const { from, to } = selection;
  if (from && to)
    return plural(language, unit === "night" ? texts.titleNights : texts.titleDays, daysBetween(from, to));
  if (from) return unit === "night" ? texts.chooseEndNight : texts.chooseEndDay;
  return unit === "night" ? texts.chooseStartNight : texts.chooseStartDay;
}

/** A calendar of one or two months in which free dates are chosen, by pointer or by keyboard. */
export function Calendar(props: Props) {
  const { calendar, currency, language, onSelect, selection, texts, timeZone, today, unit } = props;
  const titleId = useId();
  const listening = useListening();
  const shown = useMonthsShown();
  const [opened] = useState(() => opening([...calendar.days.values()], today));
  const [month, setMonth] = useState(selection.from ? monthOf(selection.from) : opened.month);
  const [active, setActive] = useState(selection.from ?? opened.day);
  const [focusActive, setFocusActive] = useState(false);
  const firstMonth = monthOf(today);
  const lastMonth = addMonths(firstMonth, HORIZON_MONTHS);

  const { loadUntil } = calendar;
  useEffect(() => loadUntil(addMonths(month, shown)), [loadUntil, month, shown]);

  // A selection made elsewhere (an alternative that was clicked) is brought into view.
  const { from } = selection;
  useEffect(() => {
    if (!from) return;
    setActive(from);
    setMonth((before) => (from < before || from >= addMonths(before, shown) ? monthOf(from) : before));
  }, [from, shown]);

  const show = (next: string) => {
    setMonth(next);
    if (active < next || active >= addMonths(next, shown)) setActive(next < today ? today : next);
  };
  const moveTo = (date: string) => {
    if (date < today || monthOf(date) > lastMonth) return;
    setActive(date);
    setFocusActive(true);
    if (date < month) setMonth(monthOf(date));
    else if (date >= addMonths(month, shown)) setMonth(addMonths(monthOf(date), 1 - shown));
  };

  return (
    <section
      aria-busy={!listening || calendar.state === "loading"}
      aria-labelledby={titleId}
      className="calendar with-scripts"
      id={props.id ?? "dates"}
    >
      <header className="calendar-head">
        <div>
          <h2 aria-live="polite" id={titleId}>
            {titleOf(props)}
          </h2>
          <p className="faint">{fill(texts.localTime, { city: zoneCity(timeZone) })}</p>
        </div>
        <div className="calendar-arrows">
          <button
            aria-label={texts.previousMonth}
            disabled={month <= firstMonth}
            onClick={() => show(addMonths(month, -1))}
            type="button"
          >
            <svg aria-hidden="true" viewBox="0 0 24 24">
              <path d="m15 5-7 7 7 7" />
            </svg>
          </button>
          <button
            aria-label={texts.nextMonth}
            disabled={addMonths(month, shown - 1) >= lastMonth}
            onClick={() => show(addMonths(month, 1))}
            type="button"
          >
            <svg aria-hidden="true" viewBox="0 0 24 24">
              <path d="m9 5 7 7-7 7" />
            </svg>
          </button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble from the days, which are buttons */}
      <div
        className="calendar-months"
        onKeyDown={(event) => {
          const next = dayAfterKey(event.key, active);
          if (!next || !(event.target as HTMLElement).dataset.date) return;
          event.preventDefault();
          moveTo(next);
        }}
      >
        {Array.from({ length: shown }, (_, index) => addMonths(month, index)).map((shownMonth) => (
          <Month
            active={active}
            currency={currency}
            days={calendar.days}
            focusActive={focusActive}
            key={shownMonth}
            knownUntil={calendar.knownUntil}
            language={language}
            month={shownMonth}
            onChoose={(date) => {
              setActive(date);
              setFocusActive(true);
              onSelect(choose(calendar.days, selection, date, unit));
            }}
            selection={selection}
            texts={texts}
            unit={unit}
          />
        ))}
      </div>
      <footer className="calendar-foot">
        <p className="faint calendar-keys">{texts.keys}</p>
        <p aria-live="polite" className="faint">
          {calendar.state === "loading" && texts.loading}
          {calendar.state === "failed" && (
            <>
              {texts.failed}{" "}
              <button className="text-button" onClick={() => loadUntil(addMonths(month, shown))} type="button">
                {texts.retry}
              </button>
            </>
          )}
        </p>
        {selection.from && (
          <button className="text-button" onClick={() => onSelect(NOTHING_SELECTED)} type="button">
            {texts.clear}
          </button>
        )}
      </footer>
    </section>
  );
}
