import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextPollMs } from "../../domain/poll-pace";

describe("the pace of looking for due rows", () => {
  it("is never slower than half a second, so that nothing due waits longer", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(100), (previous, found) => {
        expect(nextPollMs(previous, found)).toBeLessThanOrEqual(500);
        expect(nextPollMs(previous, found)).toBeGreaterThan(0);
      }),
    );
  });

  it("slows down while nothing comes and is quick again after the first row", () => {
    expect(nextPollMs(0, 0)).toBe(50);
    expect(nextPollMs(50, 0)).toBe(100);
    expect(nextPollMs(400, 0)).toBe(500);
    expect(nextPollMs(500, 3)).toBe(50);
  });
});
