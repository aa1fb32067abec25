import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALTERNATIVES_MAX, nearestFree } from "../../domain/nearest-free";
import { isFree, overlaps, type Period } from "../../domain/period";

const period = (from: number, length: number): Period => ({ from, to: from + length });
const periods = fc.array(
  fc
    .tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: 1, max: 15 }))
    .map(([from, length]) => period(from, length)),
  { maxLength: 12 },
);
const wanted = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 10 }))
  .map(([from, length]) => period(from, length));
const range = { from: 0, to: 70 };

/** Every start in the range, tried one by one: slow and obviously right. */
function everyFreeStart(length: number, occupied: Period[]): number[] {
  return Array.from({ length: range.to - range.from - length + 1 }, (_, index) => range.from + index).filter((from) =>
    isFree(period(from, length), occupied),
  );
}

describe("the nearest free dates", () => {
  it("are free, within the range, as long as wanted, and never overlap each other", () => {
    fc.assert(
      fc.property(wanted, periods, (want, occupied) => {
        const found = nearestFree(want, occupied, range);
        expect(found.length).toBeLessThanOrEqual(ALTERNATIVES_MAX);
        found.forEach((one, index) => {
          expect(one.to - one.from).toBe(want.to - want.from);
          expect(one.from >= range.from && one.to <= range.to).toBe(true);
          expect(isFree(one, occupied)).toBe(true);
          expect(found.slice(index + 1).some((other) => overlaps(one, other))).toBe(false);
        });
      }),
    );
  });

  it("begin with the very nearest start that exists, and are empty only when there is none", () => {
    fc.assert(
      fc.property(wanted, periods, (want, occupied) => {
        const distances = everyFreeStart(want.to - want.from, occupied)
          .map((from) => Math.abs(from - want.from))
          .filter((distance) => distance > 0);
        const [first] = nearestFree(want, occupied, range);
        if (distances.length === 0) expect(first).toBeUndefined();
        else expect(Math.abs((first?.from ?? Number.NaN) - want.from)).toBe(Math.min(...distances));
      }),
    );
  });

  it("may begin on the day that another stay ends", () => {
    expect(nearestFree(period(10, 2), [period(10, 2)], range)[0]).toEqual(period(12, 2));
  });
});
