import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CURRENCIES, partOfStep, roundHalfUp, splitByWeights, toMajor, toMinor } from "../../money";

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

describe("rounding", () => {
  it("goes to the nearest unit, a half up", () => {
    expect([roundHalfUp(5n, 2n), roundHalfUp(4n, 3n), roundHalfUp(5n, 3n), roundHalfUp(0n, 7n)]).toEqual([
      3n,
      1n,
      2n,
      0n,
    ]);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.bigInt({ min: 1n, max: 10n ** 12n }), (top, bottom) => {
        const twiceTheError = 2n * (roundHalfUp(top, bottom) * bottom - top);
        expect(twiceTheError > -bottom && twiceTheError <= bottom).toBe(true);
      }),
    );
    expect(() => roundHalfUp(-1n, 2n)).toThrow(RangeError);
    expect(() => roundHalfUp(1n, 0n)).toThrow(RangeError);
  });
});

describe("splitting by weights", () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 });

  it("loses and invents nothing, and each part is its exact share rounded up or down", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (amount, some) => {
        const whole = some.reduce((sum, weight) => sum + weight, 0n);
        fc.pre(whole > 0n);
        const parts = splitByWeights(amount, some);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
        for (const [index, part] of parts.entries()) {
          const error = part * whole - amount * (some[index] ?? 0n);
          expect(error > -whole && error < whole).toBe(true);
        }
      }),
    );
  });

  it("gives what is left to the largest remainders, to the earlier where they are equal", () => {
    expect(splitByWeights(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(splitByWeights(101n, [1n, 1n, 1n])).toEqual([34n, 34n, 33n]);
    expect(splitByWeights(10n, [10n, 19n, 71n])).toEqual([1n, 2n, 7n]);
    expect(splitByWeights(1n, [0n, 5n, 0n])).toEqual([0n, 1n, 0n]);
    expect(splitByWeights(0n, [0n, 0n])).toEqual([0n, 0n]);
  });

  it("is refused among weights of nothing, and for what is negative", () => {
    expect(() => splitByWeights(1n, [0n])).toThrow(RangeError);
    expect(() => splitByWeights(-1n, [1n])).toThrow(RangeError);
    expect(() => splitByWeights(1n, [2n, -1n])).toThrow(RangeError);
  });
});

describe("what goes back step by step", () => {
  it("comes to the whole amount once everything is paid back, and no step takes any away", () => {
    const amounts = fc.record({
      whole: fc.bigInt({ min: 1n, max: 10n ** 9n }),
      amount: fc.bigInt({ min: 0n, max: 10n ** 9n }),
      cuts: fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(amounts, ({ whole, amount, cuts }) => {
        const stops = [...cuts.map((cut) => cut % whole), whole].sort((one, other) => Number(one - other));
        const parts = stops.map((stop, index) => {
          const beforeMinor = stops[index - 1] ?? 0n;
          return partOfStep(amount, { wholeMinor: whole, beforeMinor, stepMinor: stop - beforeMinor });
        });
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
        for (const part of parts) expect(part >= 0n).toBe(true);
      }),
    );
  });

  it("is in proportion, a half rounded up, and refused for more than the whole", () => {
    expect(partOfStep(15n, { wholeMinor: 100n, beforeMinor: 0n, stepMinor: 50n })).toBe(8n);
    expect(partOfStep(15n, { wholeMinor: 100n, beforeMinor: 50n, stepMinor: 50n })).toBe(7n);
    expect(partOfStep(0n, { wholeMinor: 0n, beforeMinor: 0n, stepMinor: 0n })).toBe(0n);
    expect(() => partOfStep(1n, { wholeMinor: 10n, beforeMinor: 5n, stepMinor: 6n })).toThrow(RangeError);
    expect(() => partOfStep(1n, { wholeMinor: 10n, beforeMinor: 5n, stepMinor: -1n })).toThrow(RangeError);
  });
});
