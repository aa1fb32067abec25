import { addDays, daysBetween } from "../../../../src/admin/plain-date";

/** Periods that need no dates to be picked; the first is the one without a choice. */
export const PERIODS = ["year", "quarter", "month", "this_year", "last_year"] as const;
type PeriodName = (typeof PERIODS)[number];

/** Days `YYYY-MM-DD`, `to` exclusive, and by what a chart of them is divided. */
export type Period = { from: string; to: string; by: "day" | "week" | "month" };

/** Bars that can be told apart beside each other. */
const DAYS_MAX = 45;
const WEEKS_MAX = 190;

const byOf = (days: number): Period["by"] => {
  if (days <= DAYS_MAX) return "day";
  return days <= WEEKS_MAX ? "week" : "month";
};

function bounds(name: PeriodName, today: string): [from: string, to: string] {
  const year = Number(today.slice(0, 4));
  const end = addDays(today, 1);
  switch (name) {
    case "this_year":
      return [`${year}-01-01`, end];
    case "last_year":
      return [`${year - 1}-01-01`, `${year}-01-01`];
    case "quarter":
      return [addDays(end, -90), end];
    case "month":
      return [addDays(end, -30), end];
    default:
      // Whole months: the eleven before this one, and what there is of it.
      return [nextMonth(`${year - 1}-${today.slice(5, 7)}-01`), end];
  }
}

function nextMonth(first: string): string {
  const [year = 0, month = 1] = first.split("-").map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}

/** A named period that ends today, or the days that were picked; of those, an open end is closed by a year. */
export function periodOf(
  name: string | null,
  picked: { from: string | undefined; to: string | undefined },
  today: string,
): Period {
  if (picked.from || picked.to) {
    const to = picked.to ?? addDays(today, 1);
    const from = picked.from ?? addDays(to, -365);
    const ordered = from < to ? { from, to } : { from, to: addDays(from, 1) };
    return { ...ordered, by: byOf(daysBetween(ordered.from, ordered.to)) };
  }
  const [from, to] = bounds(PERIODS.find((known) => known === name) ?? "year", today);
  return { from, to, by: byOf(daysBetween(from, to)) };
}
