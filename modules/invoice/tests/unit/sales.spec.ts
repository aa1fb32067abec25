import { describe, expect, it } from "vitest";
import { periodsOf } from "../../reports/sales";

describe("the periods of sales", () => {
  it("are months cut to what was asked for", () => {
    expect(periodsOf("2027-01-15", "2027-03-02", "month").map(({ from, to }) => [from, to])).toEqual([
      ["2027-01-15", "2027-02-01"],
      ["2027-02-01", "2027-03-01"],
      ["2027-03-01", "2027-03-02"],
    ]);
  });

  it("are weeks that begin on Monday", () => {
    expect(periodsOf("2027-01-06", "2027-01-13", "week")).toEqual([
      { starts: "2027-01-04", from: "2027-01-06", to: "2027-01-11" },
      { starts: "2027-01-11", from: "2027-01-11", to: "2027-01-13" },
    ]);
  });

  it("are days, a leap day among them", () => {
    expect(periodsOf("2028-02-28", "2028-03-01", "day").map(({ from }) => from)).toEqual(["2028-02-28", "2028-02-29"]);
  });
});
