import { Temporal } from "temporal-polyfill";

/**
 * The one clock. In demo mode its offset is a database row; whoever reads the row calls `setClockOffset`.
 * Rules never call this: they take the instant as a parameter. What runs between machines and is no part of any rule
 * keeps real time: sessions, rate limits, leases, signatures of requests.
 */
let offset = Temporal.Duration.from({ seconds: 0 });

/** The present instant, moved by the demo offset. */
export function now(): Temporal.Instant {
  return Temporal.Now.instant().add(offset);
}

/** Moves the clock by a duration of hours or smaller units from real time. */
export function setClockOffset(duration: Temporal.Duration): void {
  offset = duration;
}
