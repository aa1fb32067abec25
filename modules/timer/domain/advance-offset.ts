import type { Temporal } from "temporal-polyfill";

/** Five years ahead of real time; further on, calendars and cards of the demo have nothing more to show. */
export const OFFSET_MS_MAX = 5 * 366 * 24 * 60 * 60 * 1000;

/**
 * The clock's offset after a jump, in milliseconds ahead of real time; `too_far` beyond five years in all.
 * Months and years are those of the calendar at the moment of the jump, in UTC. A jump goes forward: the caller has
 * refused others.
 */
export function advanceOffset(offsetMs: number, advance: Temporal.Duration, now: Temporal.Instant): number | "too_far" {
  const before = now.toZonedDateTimeISO("UTC");
  try {
    const aheadMs = before.add(advance).epochMilliseconds - before.epochMilliseconds;
    return offsetMs + aheadMs > OFFSET_MS_MAX ? "too_far" : offsetMs + aheadMs;
  } catch (error) {
    // Beyond the last instant there is.
    if (error instanceof RangeError) return "too_far";
    throw error;
  }
}
