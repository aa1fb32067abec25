import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CURRENCIES, toMajor, toMinor } from "../../money";

describe("money", () => {
  it("goes to minor units and back without a loss, in every currency", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CURRENCIES),
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        (currency, minor) => {
          expect(toMinor(toMajor(minor, currency), currency)).toBe(minor);
        },
      ),
    );
  });

  it("knows currencies without and with three decimals", () => {
    expect(toMinor(1200, "jpy")).toBe(1200n);
    expect(toMinor(1.234, "kwd")).toBe(1234n);
    expect(toMinor(0.1 + 0.2, "eur")).toBe(30n);
  });

  it("refuses decimals that the currency has not, rather than rounding", () => {
    expect(() => toMinor(100.5, "jpy")).toThrow(RangeError);
    expect(() => toMinor(1.234, "eur")).toThrow(RangeError);
    expect(() => toMinor(Number.NaN, "eur")).toThrow(RangeError);
    expect(() => toMinor(Number.POSITIVE_INFINITY, "eur")).toThrow(RangeError);
  });
});
