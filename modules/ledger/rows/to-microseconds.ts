import type { Temporal } from "temporal-polyfill";

/** An instant as exact as PostgreSQL keeps it. It never becomes later, so what was posted now counts now. */
export function toMicroseconds(at: Temporal.Instant): Temporal.Instant {
  return at.round({ smallestUnit: "microsecond", roundingMode: "floor" });
}
