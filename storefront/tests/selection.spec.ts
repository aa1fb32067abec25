import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, datesIn, daysBetween, isDate, weeksOf } from "../src/booking/days";
import { dayAfterKey } from "../src/booking/keyboard";
import {
  canChoose,
  choose,
  type Day,
  isInside,
  lastDay,
  NOTHING_SELECTED,
  opening,
  type Selection,
} from "../src/booking/selection";

const START = "2027-03-01";

/** Days from START on: `.` is free, `x` is taken. */
function days(pattern: string): Map<string, Day> {
  const entries = [...pattern].map((mark, index): [string, Day] => {
    const date = addDays(START, index);
    return [date, { date, available: mark === ".", price: 100 }];
  });
  return new Map(entries);
}

const day = (number: number) => addDays(START, number - 1);

describe("choosing nights", () => {
  it("takes the first day as arrival and the second as departure", () => {
    const free = days("......");
    const begun = choose(free, NOTHING_SELECTED, day(2), "night");
    expect(begun).toEqual({ from: day(2), to: null });
    expect(choose(free, begun, day(4), "night")).toEqual({ from: day(2), to: day(4) });
  });

  it("lets people leave on a day on which others arrive", () => {
    const taken = days("..xx..");
    const begun: Selection = { from: day(1), to: null };
    expect(canChoose(taken, begun, day(3), "night")).toBe(true);
    expect(choose(taken, begun, day(3), "night")).toEqual({ from: day(1), to: day(3) });
    expect(canChoose(taken, NOTHING_SELECTED, day(3), "night")).toBe(false);
  });

  it("begins anew instead of reaching over taken nights", () => {
    expect(choose(days("..x..."), { from: day(1), to: null }, day(5), "night")).toEqual({ from: day(5), to: null });
  });

  it("begins anew for an earlier day and after a finished choice", () => {
    const free = days("......");
    expect(choose(free, { from: day(4), to: null }, day(2), "night")).toEqual({ from: day(2), to: null });
    expect(choose(free, { from: day(1), to: day(3) }, day(5), "night")).toEqual({ from: day(5), to: null });
  });
});

describe("choosing days", () => {
  it("counts the last day in, and one day is enough", () => {
    const free = days("......");
    const begun: Selection = { from: day(2), to: null };
    expect(choose(free, begun, day(2), "day")).toEqual({ from: day(2), to: day(3) });
    expect(choose(free, begun, day(4), "day")).toEqual({ from: day(2), to: day(5) });
    expect(lastDay(day(5), "day")).toBe(day(4));
  });

  it("does not end on a taken day", () => {
    expect(canChoose(days("..x"), { from: day(1), to: null }, day(3), "day")).toBe(false);
  });
});

describe("every selection", () => {
  it("that clicks can make lies wholly on free days", () => {
    const pattern = fc
      .array(fc.constantFrom(".", ".", "x"), { minLength: 1, maxLength: 40 })
      .map((marks) => marks.join(""));
    const clicks = fc.array(fc.integer({ min: -2, max: 45 }), { maxLength: 12 });
    fc.assert(
      fc.property(pattern, clicks, fc.constantFrom("night", "day"), (marks, numbers, unit) => {
        const known = days(marks);
        const end = numbers.reduce(
          (selection, number) => choose(known, selection, day(number), unit),
          NOTHING_SELECTED,
        );
        if (end.from === null) return end.to === null;
        const nights = datesIn(end.from, end.to ?? addDays(end.from, 1));
        return nights.length > 0 && nights.every((date) => known.get(date)?.available) && isInside(end, end.from, unit);
      }),
    );
  });
});

describe("days", () => {
  it("are laid out in whole weeks from Monday", () => {
    // March 2027 begins on a Monday, February 2026 on a Sunday.
    expect(weeksOf("2027-03-01")[0]?.[0]).toBe("2027-03-01");
    expect(weeksOf("2026-02-01")[0]).toEqual([null, null, null, null, null, null, "2026-02-01"]);
    expect(weeksOf("2028-02-01").flat().filter(Boolean)).toHaveLength(29);
  });

  it("are counted over changes of the clock and leap days", () => {
    expect(daysBetween("2027-03-27", "2027-03-29")).toBe(2);
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addMonths("2027-12-31", 1)).toBe("2028-01-01");
  });

  it("are refused when they do not exist", () => {
    expect(["2027-02-29", "2027-13-01", "2027-1-1", "soon", "", null].filter(isDate)).toEqual([]);
    expect(isDate("2028-02-29")).toBe(true);
  });
});

describe("keys", () => {
  it("move by day, week and month, and stop at the end of a short month", () => {
    expect(dayAfterKey("ArrowRight", "2027-03-31")).toBe("2027-04-01");
    expect(dayAfterKey("ArrowUp", "2027-03-08")).toBe("2027-03-01");
    expect(dayAfterKey("PageDown", "2027-01-31")).toBe("2027-02-28");
    expect(dayAfterKey("PageUp", "2027-03-31")).toBe("2027-02-28");
    expect(dayAfterKey("Home", "2027-03-10")).toBe("2027-03-08");
    expect(dayAfterKey("End", "2027-03-10")).toBe("2027-03-14");
    expect(dayAfterKey("Enter", "2027-03-10")).toBe(null);
  });
});

describe("a calendar opens", () => {
  const from = (date: string, pattern: string): Day[] =>
    [...pattern].map((mark, index) => ({ date: addDays(date, index), available: mark === ".", price: 100 }));

  it("on the first day that can be taken", () => {
    expect(opening(from("2027-03-01", "xxxx..x"), "2027-03-01")).toEqual({ day: "2027-03-05", month: "2027-03-01" });
    expect(opening(from("2027-03-01", "......."), "2027-03-03").day).toBe("2027-03-03");
  });

  it("on the next month when hardly anything is left of this one", () => {
    const rest = from("2027-11-30", "....");
    expect(opening(rest, "2027-11-30")).toEqual({ day: "2027-12-01", month: "2027-12-01" });
    expect(opening(from("2027-11-28", "....."), "2027-11-28").month).toBe("2027-11-01");
  });

  it("on today when nothing is known to be free", () => {
    expect(opening(from("2027-03-10", "xxx"), "2027-03-10")).toEqual({ day: "2027-03-10", month: "2027-03-01" });
    expect(opening([], "2027-03-10").day).toBe("2027-03-10");
  });
});
