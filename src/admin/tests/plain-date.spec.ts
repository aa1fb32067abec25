import { expect, test } from "vitest";
import { dayInZone, formatSpan } from "../format";
import { addDays, dateOf, daysBetween, isPlainDate, plainDateOf, weekdayOf } from "../plain-date";

test("dates move over the ends of months, years and summer time", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(addDays("2027-03-27", 2)).toBe("2027-03-29");
  expect(daysBetween("2027-03-27", "2027-03-29")).toBe(2);
});

test("a week begins on Monday", () => {
  expect(weekdayOf("2027-03-01")).toBe(0);
  expect(weekdayOf("2027-03-07")).toBe(6);
});

test.each([null, "", "2027-02-29", "2027-2-9", "2027-02-09T00:00", "yesterday"])("%s is no date", (text) =>
  expect(isPlainDate(text)).toBe(false),
);

test("a picker's local midnight is the date that it shows", () => {
  expect(plainDateOf(dateOf("2027-03-28"))).toBe("2027-03-28");
});

test("today is the day of the place, not of the reader", () => {
  const instant = Date.parse("2027-03-01T18:45:00Z");
  expect(dayInZone(instant, "Asia/Kolkata")).toBe("2027-03-02");
  expect(dayInZone(instant, "America/Mexico_City")).toBe("2027-03-01");
});

test("what is left of a term is rounded down, in the reader's words", () => {
  const hour = 3_600_000;
  expect(formatSpan(71 * hour, "en")).toBe("2 days");
  expect(formatSpan(23.9 * hour, "es")).toBe("23 horas");
  expect(formatSpan(1, "en")).toBe("1 minute");
});
