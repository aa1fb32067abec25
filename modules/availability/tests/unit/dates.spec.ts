import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { calendarDays } from "../../domain/calendar-days";
import { checkStay } from "../../domain/check-stay";
import { dateInZone, toDate, toDay } from "../../domain/day-number";
import { overlaps } from "../../domain/period";

const TODAY = "2027-06-15";

describe("a day number", () => {
  it("is the inverse of its date and counts every calendar day once", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(toDay(toDate(day))).toBe(day);
      }),
    );
    expect(toDay("1970-01-02")).toBe(1);
  });
});

describe("the date in a zone", () => {
  it("is the listing's, east or west of the caller, also in a half-hour zone", () => {
    const instant = Temporal.Instant.from("2027-06-15T18:45:00Z");
    expect(dateInZone(instant, "Asia/Kolkata")).toBe("2027-06-16");
    expect(dateInZone(instant, "America/Mexico_City")).toBe("2027-06-15");
  });
});

describe("two periods", () => {
  it("overlap exactly when they share a day, whichever is named first", () => {
    const period = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 10 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(period, period, (a, b) => {
        const days = Array.from({ length: a.to - a.from }, (_, index) => a.from + index);
        expect(overlaps(a, b)).toBe(days.some((day) => day >= b.from && day < b.to));
        expect(overlaps(b, a)).toBe(overlaps(a, b));
      }),
    );
  });
});

describe("dates of a stay", () => {
  it("may begin today and may not begin yesterday", () => {
    expect(checkStay(TODAY, "2027-06-16", TODAY)).toBeNull();
    expect(checkStay("2027-06-14", "2027-06-16", TODAY)).toBe("in_past");
  });

  it("must run forward, for at most a year, and end within two years", () => {
    expect(checkStay("2027-07-02", "2027-07-02", TODAY)).toBe("dates_invalid");
    expect(checkStay("2027-07-02", "2027-07-01", TODAY)).toBe("dates_invalid");
    expect(checkStay("2027-07-01", "2028-06-30", TODAY)).toBeNull();
    expect(checkStay("2027-07-01", "2028-07-01", TODAY)).toBe("dates_invalid");
    expect(checkStay("2029-06-14", "2029-06-20", TODAY)).toBe("dates_invalid");
  });
});

describe("a calendar", () => {
  it("says of every day whether one night can be booked, and why not", () => {
    const taken = [{ from: toDay("2027-06-16"), to: toDay("2027-06-17") }];
    expect(calendarDays("2027-06-14", "2027-06-18", taken, TODAY)).toEqual([
      { date: "2027-06-14", available: false, reason: "past" },
      { date: "2027-06-15", available: true },
      { date: "2027-06-16", available: false, reason: "taken" },
      { date: "2027-06-17", available: true },
    ]);
  });

  it("refuses a day for the same reason for which a stay of that day is refused", () => {
    const offset = fc.integer({ min: -400, max: 800 });
    fc.assert(
      fc.property(offset, (days) => {
        const from = toDate(toDay(TODAY) + days);
        const to = toDate(toDay(TODAY) + days + 1);
        const [day] = calendarDays(from, to, [], TODAY);
        const reasons = { in_past: "past", dates_invalid: "too_far" } as const;
        const refusal = checkStay(from, to, TODAY);
        expect(day?.reason).toBe(refusal ? reasons[refusal] : undefined);
      }),
    );
  });
});
