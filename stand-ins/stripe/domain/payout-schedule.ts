import type { PayoutScheduleRecord } from "./account";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/**
 * Whether the schedule pays out on a day (UTC). A month that is shorter than its anchor pays out on its last day.
 * @param daySeconds the day's midnight.
 */
export function paysOutOn(schedule: PayoutScheduleRecord, daySeconds: number): boolean {
  const day = new Date(daySeconds * 1000);
  switch (schedule.interval) {
    case "manual":
      return false;
    case "daily":
      return true;
    case "weekly":
      return weekdays[day.getUTCDay()] === schedule.weeklyAnchor;
    case "monthly": {
      const lastDay = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
      return day.getUTCDate() === Math.min(schedule.monthlyAnchor ?? 1, lastDay);
    }
  }
}
