import { isFree, type Period } from "./period";

/** How many alternatives a refusal names at most. */
export const ALTERNATIVES_MAX = 3;

/**
 * The free periods of the wanted length that start nearest to the wanted start, at most three, nearest first,
 * the later one first where two are equally near. None starts before or ends after `range`, none is the wanted
 * period itself, and no two of them overlap, so that they are real choices.
 */
export function nearestFree(wanted: Period, occupied: readonly Period[], range: Period): Period[] {
  const length = wanted.to - wanted.from;
  const found: Period[] = [];
  const furthest = Math.max(wanted.from - range.from, range.to - length - wanted.from);
  for (let distance = 1; distance <= furthest && found.length < ALTERNATIVES_MAX; distance += 1) {
    for (const from of [wanted.from + distance, wanted.from - distance]) {
      const candidate = { from, to: from + length };
      if (from < range.from || candidate.to > range.to || found.length === ALTERNATIVES_MAX) continue;
      if (isFree(candidate, occupied) && isFree(candidate, found)) found.push(candidate);
    }
  }
  return found;
}
