import { describe, expect, test } from "vitest";
import { bodyOf, draftOf } from "../../admin/blocks/block-draft";
import { barsOf } from "../../admin/calendar/bars";
import { entriesOf, entryOn } from "../../admin/calendar/entry";
import { addMonths, weeksOf } from "../../admin/calendar/month";
import { daysFrom } from "../../admin/calendar/use-selection";

const block = {
  id: "blk_1",
  listing_id: "lst_1",
  from: "2027-03-02",
  to: "2027-03-04",
  reason: "Paint",
  created_at: "",
};

describe("a month", () => {
  test("is shown in whole weeks from Monday, with its neighbours' days", () => {
    const weeks = weeksOf("2027-03");
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.[0]).toBe("2027-03-01");
    expect(weeks.at(-1)?.at(-1)).toBe("2027-04-04");
  });

  test("of four weeks has no empty one, and one of six loses no day", () => {
    expect(weeksOf("2027-02")).toHaveLength(4);
    const august = weeksOf("2026-08");
    expect(august).toHaveLength(6);
    expect(august.flat()).toContain("2026-08-31");
  });

  test("is followed and preceded across years", () => {
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(addMonths("2027-01", -1)).toBe("2026-12");
    expect(addMonths("2026-11", 26)).toBe("2029-01");
  });
});

describe("bars of a week", () => {
  const span = (id: string, from: string, to: string) => ({ id, from, to });

  test("end where the week ends and say so", () => {
    const [bar] = barsOf("2027-03-01", [span("a", "2027-02-27", "2027-03-10")]);
    expect(bar).toMatchObject({ column: 0, length: 7, isStart: false, isEnd: false });
  });

  test("share a lane when one leaves on the day another comes", () => {
    const bars = barsOf("2027-03-01", [span("b", "2027-03-04", "2027-03-06"), span("a", "2027-03-02", "2027-03-04")]);
    expect(bars.map(({ item, column, length, lane }) => [item.id, column, length, lane])).toEqual([
      ["a", 1, 2, 0],
      ["b", 3, 2, 0],
    ]);
  });

  test("lie below one another where they overlap", () => {
    const bars = barsOf("2027-03-01", [span("a", "2027-03-01", "2027-03-03"), span("b", "2027-03-02", "2027-03-05")]);
    expect(bars.map((bar) => bar.lane)).toEqual([0, 1]);
  });

  test("leave out what ends on Monday or begins on the next one", () => {
    const spans = [span("a", "2027-02-25", "2027-03-01"), span("b", "2027-03-08", "2027-03-09")];
    expect(barsOf("2027-03-01", spans)).toEqual([]);
  });
});

test("the day of leaving is free", () => {
  const entries = entriesOf([], [block]);
  expect(entryOn(entries, "2027-03-03")?.id).toBe("blk_1");
  expect(entryOn(entries, "2027-03-04")).toBeUndefined();
});

test("days are the same whichever end was chosen first", () => {
  expect(daysFrom("2027-03-05", "2027-03-02")).toEqual({ first: "2027-03-02", last: "2027-03-05" });
});

test("a block's form counts the last day in, and the API gets the day after", () => {
  expect(draftOf(block)).toMatchObject({ first: "2027-03-02", last: "2027-03-03" });
  expect(bodyOf(draftOf(block))).toEqual({ from: "2027-03-02", to: "2027-03-04", reason: "Paint" });
});
