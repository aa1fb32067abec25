import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { advanceOffset, OFFSET_MS_MAX } from "../../domain/advance-offset";

const DAY_MS = 24 * 60 * 60 * 1000;
const at = (text: string) => Temporal.Instant.from(text);
const by = (text: string) => Temporal.Duration.from(text);

describe("a jump of the clock", () => {
  it("adds to what it was ahead already", () => {
    expect(advanceOffset(0, by("P3D"), at("2027-01-10T10:00:00Z"))).toBe(3 * DAY_MS);
    expect(advanceOffset(3 * DAY_MS, by("PT1H30M"), at("2027-01-13T10:00:00Z"))).toBe(3 * DAY_MS + 90 * 60 * 1000);
  });

  it("by a month is as long as the month from there", () => {
    expect(advanceOffset(0, by("P1M"), at("2027-02-01T00:00:00Z"))).toBe(28 * DAY_MS);
    expect(advanceOffset(0, by("P1M"), at("2028-02-01T00:00:00Z"))).toBe(29 * DAY_MS);
    expect(advanceOffset(0, by("P1M"), at("2027-01-31T00:00:00Z"))).toBe(28 * DAY_MS);
  });

  it("leads no further than five years in all", () => {
    expect(advanceOffset(OFFSET_MS_MAX - DAY_MS, by("P1D"), at("2030-01-01T00:00:00Z"))).toBe(OFFSET_MS_MAX);
    expect(advanceOffset(OFFSET_MS_MAX - DAY_MS, by("P1DT1S"), at("2030-01-01T00:00:00Z"))).toBe("too_far");
    expect(advanceOffset(0, by("P6Y"), at("2027-01-01T00:00:00Z"))).toBe("too_far");
    expect(advanceOffset(0, by("P900000Y"), at("2027-01-01T00:00:00Z"))).toBe("too_far");
  });
});
