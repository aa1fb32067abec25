import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backoffMs } from "../../domain/backoff";

const attempt = fc.integer({ min: 1, max: 10_000 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("the back-off after a failed attempt", () => {
  it("never grows shorter with more failures, for the same luck", () => {
    fc.assert(
      fc.property(attempt, random, (failures, luck) => {
        expect(backoffMs(failures + 1, luck)).toBeGreaterThanOrEqual(backoffMs(failures, luck));
      }),
    );
  });

  it("stays between half a second and an hour", () => {
    fc.assert(
      fc.property(attempt, random, (failures, luck) => {
        expect(backoffMs(failures, luck)).toBeGreaterThanOrEqual(500);
        expect(backoffMs(failures, luck)).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  it("doubles from one second and spreads rows by at most half", () => {
    expect([1, 2, 3, 4].map((failures) => backoffMs(failures, 0))).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(backoffMs(4, 0.999_999)).toBe(4_000);
  });
});
