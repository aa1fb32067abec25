import { clx } from "@medusajs/ui";
import type { KeyboardEvent } from "react";

type Props = {
  date: string;
  /** The day in words, with what lies on it. */
  label: string;
  isInMonth: boolean;
  isToday: boolean;
  isPast: boolean;
  isChosen: boolean;
  /** Of all days the one that the tab key reaches. */
  isReachable: boolean;
  onChoose: () => void;
  onLookAt: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One day of the month as a button over its whole square. */
export function DayCell(props: Props) {
  const { date, label, isInMonth, isToday, isPast, isChosen, isReachable, onChoose, onLookAt, onKeyDown } = props;
  const number = Number(date.slice(8));
  if (!isInMonth) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a table's cells could not lie below bars that span them
      // biome-ignore lint/a11y/useFocusableInteractive: a neighbouring month's day is there to be seen only
      <div role="gridcell" aria-disabled="true" className="bg-ui-bg-subtle h-16 p-1.5 md:h-24 md:p-2">
        <span className="txt-compact-small text-ui-fg-disabled block size-6 text-center leading-6">{number}</span>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
    <div role="gridcell" aria-selected={isChosen} className="relative h-16 md:h-24">
      <button
        type="button"
        data-date={date}
        aria-label={label}
        aria-current={isToday ? "date" : undefined}
        tabIndex={isReachable ? 0 : -1}
        className={clx(
          "flex size-full items-start p-1.5 outline-none md:p-2",
          "focus-visible:shadow-borders-interactive-with-active focus-visible:z-[1]",
          isChosen ? "bg-ui-bg-highlight" : "bg-ui-bg-base hover:bg-ui-bg-base-hover",
        )}
        onClick={onChoose}
        onMouseEnter={onLookAt}
        onFocus={onLookAt}
        onKeyDown={onKeyDown}
      >
        <span
          className={clx("txt-compact-small size-6 rounded-full text-center leading-6", {
            "bg-ui-bg-interactive text-ui-fg-on-color font-medium": isToday,
            "text-ui-fg-muted": isPast,
            "text-ui-fg-base": !isToday && !isPast,
          })}
        >
          {number}
        </span>
      </button>
    </div>
  );
}
