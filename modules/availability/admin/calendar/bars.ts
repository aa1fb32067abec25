import { addDays, daysBetween, earlierOf, laterOf } from "../../../../src/admin/plain-date";

/** Something on dates, `to` exclusive. */
export type Span = { id: string; from: string; to: string };

/** A span as far as it reaches into one week: `column` and `length` in days, `lane` counted from the top. */
export type Bar<Item extends Span> = {
  item: Item;
  column: number;
  length: number;
  lane: number;
  /** False where the span began in an earlier week, or goes on in the next. */
  isStart: boolean;
  isEnd: boolean;
};

/**
 * Lays spans out in a week that starts on `monday`: each in the uppermost lane where it touches no other. One unit's
 * dates never overlap, so more than one lane means several units.
 */
export function barsOf<Item extends Span>(monday: string, spans: readonly Item[]): Bar<Item>[] {
  const end = addDays(monday, 7);
  const laneEnds: string[] = [];
  return spans
    .filter((span) => span.from < end && span.to > monday)
    .toSorted((one, other) => one.from.localeCompare(other.from) || one.id.localeCompare(other.id))
    .map((item) => {
      const from = laterOf(item.from, monday);
      const to = earlierOf(item.to, end);
      const free = laneEnds.findIndex((laneEnd) => laneEnd <= from);
      const lane = free === -1 ? laneEnds.length : free;
      laneEnds[lane] = to;
      return {
        item,
        column: daysBetween(monday, from),
        length: daysBetween(from, to),
        lane,
        isStart: item.from >= monday,
        isEnd: item.to <= end,
      };
    });
}
