import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isDue, nextPayoutOn, type Schedule, scheduledOn } from "../../domain/schedule";

const day = (text: string) => Temporal.PlainDate.from(text);
const on = (schedule: Schedule, from: string) => scheduledOn(schedule, day(from))?.toString() ?? null;

describe("the days of a schedule", () => {
  it("are all of them, one of the week, one of the month, or none", () => {
    expect(on({ interval: "daily" }, "2027-03-03")).toBe("2027-03-03");
    expect(on({ interval: "weekly", weekday: 1 }, "2027-03-01")).toBe("2027-03-01");
    expect(on({ interval: "weekly", weekday: 1 }, "2027-03-02")).toBe("2027-03-08");
    expect(on({ interval: "weekly", weekday: 7 }, "2027-03-01")).toBe("2027-03-07");
    expect(on({ interval: "monthly", day: 15 }, "2027-03-16")).toBe("2027-04-15");
    expect(on({ interval: "manual" }, "2027-03-16")).toBeNull();
  });

  it("end with the month where the month is too short", () => {
    expect(on({ interval: "monthly", day: 31 }, "2027-02-10")).toBe("2027-02-28");
    expect(on({ interval: "monthly", day: 30 }, "2028-02-10")).toBe("2028-02-29");
    expect(on({ interval: "monthly", day: 31 }, "2027-03-31")).toBe("2027-03-31");
    expect(on({ interval: "monthly", day: 31 }, "2027-04-01")).toBe("2027-04-30");
  });

  it("lie within a month of any day, and are met every time", () => {
    const schedules = fc.oneof(
      fc.integer({ min: 1, max: 7 }).map((weekday): Schedule => ({ interval: "weekly", weekday })),
      fc.integer({ min: 1, max: 31 }).map((of): Schedule => ({ interval: "monthly", day: of })),
    );
    fc.assert(
      fc.property(schedules, fc.integer({ min: 0, max: 2_000 }), (schedule, days) => {
        const from = day("2026-01-01").add({ days });
        const next = scheduledOn(schedule, from);
        if (!next) throw new Error("a schedule has a next day");
        expect(from.until(next).days).toBeGreaterThanOrEqual(0);
        expect(from.until(next).days).toBeLessThanOrEqual(31);
        expect(isDue(schedule, next, next.subtract({ days: 1 }))).toBe(true);
        if (Temporal.PlainDate.compare(next, from) > 0)
          expect(isDue(schedule, from, from.subtract({ days: 1 }))).toBe(false);
      }),
    );
  });
});

describe("a run", () => {
  const mondays: Schedule = { interval: "weekly", weekday: 1 };

  it("pays on a day that was missed since the last run", () => {
    expect(isDue(mondays, day("2027-03-03"), day("2027-02-28"))).toBe(true);
    expect(isDue(mondays, day("2027-03-03"), day("2027-03-01"))).toBe(false);
    expect(isDue(mondays, day("2027-03-03"), null)).toBe(false);
    expect(isDue(mondays, day("2027-03-01"), day("2027-03-01"))).toBe(true);
    expect(isDue({ interval: "manual" }, day("2027-03-01"), null)).toBe(false);
  });

  it("begins at one o'clock UTC: after that the next day's is next", () => {
    const next = (at: string, schedule: Schedule = { interval: "daily" }) =>
      nextPayoutOn(schedule, Temporal.Instant.from(at))?.toString() ?? null;
    expect(next("2027-03-01T00:59:59Z")).toBe("2027-03-01");
    expect(next("2027-03-01T01:00:00Z")).toBe("2027-03-01");
    expect(next("2027-03-01T01:00:01Z")).toBe("2027-03-02");
    expect(next("2027-03-01T09:00:00Z", mondays)).toBe("2027-03-08");
    expect(next("2027-03-01T00:30:00+02:00", mondays)).toBe("2027-03-01");
    expect(next("2027-03-01T09:00:00Z", { interval: "manual" })).toBeNull();
  });
});
