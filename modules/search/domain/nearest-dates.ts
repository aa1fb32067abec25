/** A half-open period of days, as day numbers. */
export type Days = { from: number; to: number };

/** What is known of one candidate: the days that are taken, and what the stay costs there, in minor units. */
export type Candidate = { taken: readonly Days[]; currency: string; total_minor: bigint };
export type NearDates<Of> = Days & { cheapest: Of };

/** Other dates that an answer names at most. */
const SHOWN = 3;

const isFree = (days: Days, taken: readonly Days[]) => !taken.some((one) => days.from < one.to && one.from < days.to);

/**
 * The periods of the wanted length that begin nearest to the wanted one and on which any candidate is free; the later
 * one first where two are equally near. None leaves `range`, and no two overlap, so that they are real choices. Each
 * comes with the cheapest that is free then, among those with the currency of the first: others cannot be compared.
 */
export function nearestDates<Of extends Candidate>(
  wanted: Days,
  candidates: readonly Of[],
  range: Days,
): NearDates<Of>[] {
  const length = wanted.to - wanted.from;
  const found: NearDates<Of>[] = [];
  const furthest = Math.max(wanted.from - range.from, range.to - length - wanted.from);
  for (let distance = 1; distance <= furthest && found.length < SHOWN; distance += 1) {
    for (const from of [wanted.from + distance, wanted.from - distance]) {
      const days = { from, to: from + length };
      if (from < range.from || days.to > range.to || found.length === SHOWN || !isFree(days, found)) continue;
      const [first, ...others] = candidates.filter(({ taken }) => isFree(days, taken));
      if (!first) continue;
      const comparable = others.filter(({ currency }) => currency === first.currency);
      found.push({ ...days, cheapest: comparable.reduce((a, b) => (b.total_minor < a.total_minor ? b : a), first) });
    }
  }
  return found;
}
