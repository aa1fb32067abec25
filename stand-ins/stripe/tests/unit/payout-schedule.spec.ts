import { expect, it } from "vitest";
import type { PayoutScheduleRecord } from "../../domain/account";
import { paysOutOn } from "../../domain/payout-schedule";

const schedule = (more: Partial<PayoutScheduleRecord>): PayoutScheduleRecord => ({
  interval: "daily",
  delayDays: 3,
  weeklyAnchor: null,
  monthlyAnchor: null,
  ...more,
});
const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;

it.each([
  ["daily", schedule({}), "2026-06-03", true],
  ["never when manual", schedule({ interval: "manual" }), "2026-06-03", false],
  ["on its weekday", schedule({ interval: "weekly", weeklyAnchor: "friday" }), "2026-06-05", true],
  ["on no other weekday", schedule({ interval: "weekly", weeklyAnchor: "friday" }), "2026-06-04", false],
  ["on its day of the month", schedule({ interval: "monthly", monthlyAnchor: 15 }), "2026-06-15", true],
  ["on the last day of a shorter month", schedule({ interval: "monthly", monthlyAnchor: 31 }), "2026-02-28", true],
  ["not on the last day when its own comes", schedule({ interval: "monthly", monthlyAnchor: 28 }), "2026-03-31", false],
])("pays out %s", (_name, given, day, pays) => {
  expect(paysOutOn(given, midnight(day))).toBe(pays);
});
