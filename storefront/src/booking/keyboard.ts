import { addDays, addMonths, daysBetween, monthOf, weeksOf } from "./days";

function sameDayOfMonth(date: string, months: number): string {
  const target = addMonths(date, months);
  const last = daysBetween(target, addMonths(target, 1)) - 1;
  return addDays(target, Math.min(daysBetween(monthOf(date), date), last));
}

function edgeOfWeek(date: string, edge: "first" | "last"): string {
  const week = weeksOf(date).find((dates) => dates.includes(date)) ?? [date];
  const dates = week.filter((day) => day !== null);
  return (edge === "first" ? dates[0] : dates.at(-1)) ?? date;
}

/** The day a key moves to, as in the date-grid pattern of WAI-ARIA; null for keys that move nowhere. */
export function dayAfterKey(key: string, date: string): string | null {
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
      return edgeOfWeek(date, "first");
    case "End":
      return edgeOfWeek(date, "last");
    case "PageUp":
      return sameDayOfMonth(date, -1);
    case "PageDown":
      return sameDayOfMonth(date, 1);
    default:
      return null;
  }
}
