import { useCallback, useMemo, useRef, useState } from "react";
import { readJson } from "../client/read-json";
import type { Language } from "../i18n/language";
import { addMonths, monthOf } from "./days";
import type { Day, Days } from "./selection";

/** Months asked for at once. */
const CHUNK_MONTHS = 4;

/** The days a calendar knows, and the way to learn more of them. */
export type CalendarDays = {
  days: Days;
  knownUntil: string;
  state: "ready" | "loading" | "failed";
  /** Loads what is missing up to a date. */
  loadUntil: (date: string) => void;
};

/** Keeps a listing's days and loads later months when they are looked at. */
export function useDays(listingId: string, language: Language, firstDays: Day[], firstUntil: string): CalendarDays {
  const [loaded, setLoaded] = useState(firstDays);
  const [knownUntil, setKnownUntil] = useState(firstUntil);
  const [state, setState] = useState<CalendarDays["state"]>("ready");
  const busy = useRef(false);

  const loadUntil = useCallback(
    (date: string) => {
      if (busy.current || date <= knownUntil) return;
      busy.current = true;
      setState("loading");
      const until = addMonths(monthOf(date), CHUNK_MONTHS);
      const query = new URLSearchParams({ from: knownUntil, to: until, language });
      readJson<{ days: Day[] }>(`/api/listings/${encodeURIComponent(listingId)}/calendar?${query}`)
        .then(({ days }) => {
          setLoaded((before) => [...before, ...days]);
          setKnownUntil(until);
          setState("ready");
        })
        .catch(() => setState("failed"))
        .finally(() => {
          busy.current = false;
        });
    },
    [knownUntil, language, listingId],
  );

  const days = useMemo(() => new Map(loaded.map((day) => [day.date, day])), [loaded]);
  return { days, knownUntil, state, loadUntil };
}
