import type { Box } from "./area";

/**
 * Squares that the earth's surface is cut into, so that an index on words can tell places, too. Each level's squares
 * are so many degrees wide and high; `search_cells` of the database numbers those that a point lies in, the same way.
 */
const DEGREES = [0.25, 1, 4, 16] as const;
/** An area of more squares than this is looked for by coarser ones, or not by squares at all. */
const SQUARES_MAX = 32;
/** Above the number of squares from west to east on the finest level, 1,440; the powers keep the numbers apart. */
const ROW = 2 ** 11;
const LEVEL = 2 ** 22;

const number = (level: number, row: number, column: number) => level * LEVEL + row * ROW + column;

/** The squares that cover a box, of the finest level that does it with few; null when none does. */
export function cellsWithin({ west, south, east, north }: Box): number[] | null {
  for (const [level, degrees] of DEGREES.entries()) {
    const columns = Math.ceil(360 / degrees);
    const [bottom, top] = [Math.floor((south + 90) / degrees), Math.floor((north + 90) / degrees)];
    const left = Math.floor((west + 180) / degrees);
    const right = Math.floor(((west <= east ? east : east + 360) + 180) / degrees);
    const [high, wide] = [top - bottom + 1, Math.min(right - left + 1, columns)];
    if (high * wide > SQUARES_MAX) continue;
    return Array.from({ length: high * wide }, (_, index) =>
      number(level, bottom + Math.floor(index / wide), (left + (index % wide)) % columns),
    );
  }
  return null;
}
