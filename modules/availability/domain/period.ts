/** A half-open period of days `[from, to)`, as day numbers. */
export type Period = { from: number; to: number };

/** True when two half-open periods share a day; a departure and an arrival on the same day do not. */
export function overlaps(a: Period, b: Period): boolean {
  return a.from < b.to && b.from < a.to;
}

/** True when a period shares no day with any of the others. */
export function isFree(period: Period, occupied: readonly Period[]): boolean {
  return !occupied.some((other) => overlaps(period, other));
}
