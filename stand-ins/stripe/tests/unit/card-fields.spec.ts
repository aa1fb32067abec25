import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testCards } from "../../domain/test-card";
import { checkField, formatCvc, formatExpiry, formatNumber, readExpiry } from "../../shim/card-fields";

const today = new Date(2026, 5, 15);
const good = { number: "4242 4242 4242 4242", expiry: "12 / 27", cvc: "123" };

describe("the shim's card fields", () => {
  it("group a number as it is printed on the card", () => {
    expect(formatNumber("4242424242424242999")).toBe("4242 4242 4242 4242");
    expect(formatNumber("378282246310005")).toBe("3782 822463 10005");
    expect(formatNumber("42 42-4")).toBe("4242 4");
  });

  it("leave a formatted text as it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(formatNumber(formatNumber(text))).toBe(formatNumber(text));
        expect(formatExpiry(formatExpiry(text))).toBe(formatExpiry(text));
      }),
    );
  });

  it("take a first digit above one as a month", () => {
    expect(formatExpiry("7")).toBe("07");
    expect(formatExpiry("1")).toBe("1");
    expect(formatExpiry("1227")).toBe("12 / 27");
    expect(readExpiry("12 / 27")).toEqual({ month: 12, year: 2027 });
  });

  it("ask for four digits of security code on American Express", () => {
    expect(formatCvc("12345", "3782 822463 10005")).toBe("1234");
    expect(formatCvc("12345", good.number)).toBe("123");
  });

  it.each(testCards.map((card) => card.number))("accept the test card %s", (number) => {
    expect(checkField("number", { ...good, number: formatNumber(number) }, today)).toBeNull();
  });

  it.each([
    ["number", { number: "4242 4242" }, "incomplete_number"],
    ["number", { number: "4242 4242 4242 4241" }, "invalid_number"],
    ["expiry", { expiry: "12" }, "incomplete_expiry"],
    ["expiry", { expiry: "13 / 27" }, "invalid_expiry_month"],
    ["expiry", { expiry: "05 / 26" }, "invalid_expiry_year_past"],
    ["expiry", { expiry: "06 / 26" }, null],
    ["cvc", { cvc: "12" }, "incomplete_cvc"],
    ["cvc", { cvc: "123" }, null],
  ] as const)("%s of %o is %s", (field, change, expected) => {
    expect(checkField(field, { ...good, ...change }, today)).toBe(expected);
  });
});
