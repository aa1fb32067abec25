import { useState } from "react";

/** Days from a first to a last one, both counted. */
export type Days = { first: string; last: string };

/** The days between two, whichever was chosen first. */
export function daysFrom(one: string, other: string): Days {
  return one <= other ? { first: one, last: other } : { first: other, last: one };
}

type Selection = {
  /** What is shown as chosen: up to the day under the pointer or the focus while the second end is being looked for. */
  shown: Days | null;
  isOpen: boolean;
  choose: (date: string) => void;
  lookAt: (date: string) => void;
  show: (days: Days | null) => void;
};

/** Choosing a range of days by its two ends, by pointer or by keyboard; `onChosen` gets each whole range. */
export function useSelection(onChosen: (days: Days) => void): Selection {
  const [start, setStart] = useState<string | null>(null);
  const [shown, setShown] = useState<Days | null>(null);
  const choose = (date: string) => {
    const days = daysFrom(start ?? date, date);
    setShown(days);
    setStart(start ? null : date);
    if (start) onChosen(days);
  };
  return {
    shown,
    isOpen: start !== null,
    choose,
    lookAt: (date) => {
      if (start) setShown(daysFrom(start, date));
    },
    show: (days) => {
      setStart(null);
      setShown(days);
    },
  };
}
