import { useEffect, useRef } from "react";
import { formatLongDate, formatMonth, weekdayNames } from "../i18n/dates";
import { fill } from "../i18n/fill";
import { type Language, LOCALES } from "../i18n/language";
import { formatPrice } from "../i18n/money";
import type { Texts } from "../i18n/texts";
import { weeksOf } from "./days";
import { canChoose, type DateUnit, type Days, isInside, lastDay, type Selection } from "./selection";

type Props = {
  active: string;
  currency: string;
  days: Days;
  focusActive: boolean;
  /** The first date of which nothing is known yet. */
  knownUntil: string;
  language: Language;
  month: string;
  onChoose: (date: string) => void;
  selection: Selection;
  texts: Texts["calendar"];
  unit: DateUnit;
};

/** What a screen reader says of a day: its date, whether it is free and what it costs. */
function labelOf(date: string, { currency, days, knownUntil, language, selection, texts, unit }: Props): string {
  const day = days.get(date);
  const parts = [formatLongDate(language, date)];
  if (!day && date >= knownUntil) return [...parts, texts.unknown].join(", ");
  if (selection.from === date) parts.push(texts.start);
  if (selection.to && lastDay(selection.to, unit) === date) parts.push(texts.end);
  if (day?.available) parts.push(fill(texts.free, { price: formatPrice(language, { amount: day.price, currency }) }));
  else parts.push(canChoose(days, selection, date, unit) ? texts.onlyEnd : texts.taken);
  return parts.join(", ");
}

function priceIn(language: Language, price: number): string {
  const notation = price >= 10_000 ? "compact" : "standard";
  return new Intl.NumberFormat(LOCALES[language], { notation, maximumFractionDigits: price >= 100 ? 0 : 2 }).format(
    price,
  );
}

function DayButton({ date, ...props }: Props & { date: string }) {
  const { active, days, focusActive, knownUntil, language, onChoose, selection, unit } = props;
  const button = useRef<HTMLButtonElement>(null);
  const isActive = date === active;
  useEffect(() => {
    if (isActive && focusActive) button.current?.focus({ preventScroll: true });
  }, [isActive, focusActive]);
  const day = days.get(date);
  const choosable = canChoose(days, selection, date, unit);
  const isUnknown = !day && date >= knownUntil;
  const marks = [
    isUnknown ? "is-unknown" : "",
    selection.from === date ? "is-start" : "",
    selection.to && lastDay(selection.to, unit) === date ? "is-end" : "",
  ];
  return (
    <button
      aria-disabled={!choosable}
      aria-label={labelOf(date, props)}
      aria-pressed={isInside(selection, date, unit)}
      className={["day", ...marks].filter(Boolean).join(" ")}
      data-date={date}
      onClick={() => choosable && onChoose(date)}
      ref={button}
      tabIndex={isActive ? 0 : -1}
      type="button"
    >
      <span>{Number(date.slice(8))}</span>
      {/* Drawn by the style sheet: who speaks to the page says what is written in the button, and that is the day. */}
      {day?.available && <small data-price={priceIn(language, day.price)} />}
      {isUnknown && <i className="skeleton" />}
    </button>
  );
}

/** One month as a table of days. */
export function Month(props: Props) {
  const { language, month } = props;
  const name = formatMonth(language, month);
  return (
    <table className="month">
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdayNames(language).map(({ short, long }) => (
            <th key={long} scope="col">
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, weekday) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a week always has the same seven places
              <td key={weekday}>{date && <DayButton {...props} date={date} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
