import { formatDate, formatStay } from "../../../../src/admin/format";
import { addDays } from "../../../../src/admin/plain-date";
import type { Period } from "./period";

/** A part of a period as a chart's axis has room for it. */
export function shortPeriod(from: string, by: Period["by"], language: string): string {
  const options =
    by === "month" ? ({ month: "short", year: "2-digit" } as const) : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(new Date(`${from}T00:00:00Z`));
}

/** The same with all of its days; `to` is exclusive. */
export function longPeriod({ from, to }: { from: string; to: string }, language: string): string {
  const last = addDays(to, -1);
  return from === last ? formatDate(from, language) : formatStay(from, last, language);
}
