import { describe, expect, test } from "vitest";
import { detailsOf, valuesOf } from "../../admin/billing/billing-values";
import { periodOf } from "../../admin/sales/period";
import { problemsOf } from "../../admin/tax-report/problems-of";

const NOTHING = { from: undefined, to: undefined };
const TODAY = "2027-03-15";

describe("the period of the page", () => {
  test("is the last twelve months, this one among them, unless one is chosen", () => {
    expect(periodOf(null, NOTHING, TODAY)).toEqual({ from: "2026-04-01", to: "2027-03-16", by: "month" });
    expect(periodOf(null, NOTHING, "2026-12-31")).toMatchObject({ from: "2026-01-01" });
    expect(periodOf("no such period", NOTHING, TODAY)).toMatchObject({ from: "2026-04-01" });
  });

  test("is named, and divided so that its parts can be told apart", () => {
    expect(periodOf("month", NOTHING, TODAY)).toEqual({ from: "2027-02-14", to: "2027-03-16", by: "day" });
    expect(periodOf("quarter", NOTHING, TODAY)).toMatchObject({ by: "week" });
    expect(periodOf("this_year", NOTHING, TODAY)).toMatchObject({ from: "2027-01-01", to: "2027-03-16" });
    expect(periodOf("last_year", NOTHING, TODAY)).toEqual({ from: "2026-01-01", to: "2027-01-01", by: "month" });
  });

  test("is what was picked before what was named, and is never empty", () => {
    const picked = { from: "2027-01-01", to: "2027-01-11" };
    expect(periodOf("last_year", picked, TODAY)).toEqual({ ...picked, by: "day" });
    expect(periodOf(null, { from: "2027-01-01", to: undefined }, TODAY)).toMatchObject({ to: "2027-03-16" });
    expect(periodOf(null, { from: undefined, to: "2027-01-01" }, TODAY)).toMatchObject({ from: "2026-01-01" });
    expect(periodOf(null, { from: "2027-02-01", to: "2027-01-01" }, TODAY)).toMatchObject({ to: "2027-02-02" });
  });
});

describe("what is missing for a tax report", () => {
  test("is found in either of them, once", () => {
    expect(problemsOf({ report: { problems: [{ code: "tax_id_missing" }, { code: "address_missing" }] } })).toEqual([
      "tax_id_missing",
      "address_missing",
    ]);
    const sellers = [{ problems: ["country_missing"] }, { problems: ["country_missing"] }];
    expect(problemsOf({ report: { sellers } })).toEqual(["country_missing"]);
  });

  test("is nothing where there is no report", () => expect(problemsOf({ report: null })).toEqual([]));
});

describe("billing details in a form", () => {
  test("begin with the business's name, and are sent without what was left empty", () => {
    const values = { ...valuesOf(null, "Casa"), address: " Calle Mayor 1 \n\n 28013 Madrid", country_code: "ES" };
    expect(detailsOf(values)).toEqual({
      ...{ legal_name: "Casa", kind: "entity", address: ["Calle Mayor 1", "28013 Madrid"], country_code: "ES" },
      ...{ tax_id: null, vat_id: null, born_on: null, email: null, language: "en" },
    });
  });

  test("come back as they were", () => {
    const details = detailsOf({ ...valuesOf(null, "Casa"), address: "One\nTwo", country_code: "ES", tax_id: "B1" });
    expect(detailsOf(valuesOf(details, "Another"))).toEqual(details);
  });
});
