import { Temporal } from "temporal-polyfill";

/** Reads an ISO 8601 duration that leads forward by a millisecond or more, such as `P3D` or `PT2H`; else null. */
export function parseForwardDuration(text: string): Temporal.Duration | null {
  try {
    const duration = Temporal.Duration.from(text);
    const shortest = Temporal.Duration.from({ milliseconds: 1 });
    const from = Temporal.PlainDate.from("2000-01-01");
    return Temporal.Duration.compare(duration, shortest, { relativeTo: from }) >= 0 ? duration : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
