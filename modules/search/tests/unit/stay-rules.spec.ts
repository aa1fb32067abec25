import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { whereBookable } from "../../stay-rules";

const NOON = Temporal.Instant.from("2027-06-01T12:00:00Z");
const where = (from: string, to: string, at = NOON) => whereBookable({ from, to }, at);

it("dates can be booked everywhere, nowhere, or only where it is still or already the right day", () => {
  expect(where("2027-06-10", "2027-06-12")).toBe("everywhere");
  expect(where("2027-05-20", "2027-05-22")).toBe("nowhere");
  expect(where("2027-06-10", "2028-06-10")).toBe("nowhere");
  expect(where("2031-06-10", "2031-06-12")).toBe("nowhere");
  // At noon in London it is the second of June in Kiribati, and still the first on Hawaii.
  expect(where("2027-06-01", "2027-06-03")).toBe("somewhere");
  expect(where("2027-06-02", "2027-06-03")).toBe("everywhere");
  expect(where("2029-05-30", "2029-05-31")).toBe("everywhere");
  expect(where("2029-05-30", "2029-06-01")).toBe("somewhere");
  expect(where("2029-05-30", "2029-06-02")).toBe("nowhere");
});
