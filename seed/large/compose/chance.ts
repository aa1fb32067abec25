import { Random } from "../../pictures/random";

/** What a piece of chance is for, so that a seller and a listing of one number have nothing in common. */
const STREAMS = { seller: 0x51ed270b, listing: 0x2545f491, picture: 0x3c6ef372, query: 0x1b873593 } as const;

/** The chance of one row: the same for the same seed and number, however many rows there are. */
export function chanceOf(stream: keyof typeof STREAMS, seed: number, number: number): Random {
  const mixed = Math.imul(number ^ STREAMS[stream], 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b);
  return new Random(mixed ^ (mixed >>> 15));
}

/** One of a list that is not empty. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  const found = list[random.int(0, list.length - 1)];
  if (found === undefined) throw new Error("there is nothing to choose from");
  return found;
}

/** So many different ones of a list, in the list's order; all of them when there are fewer. */
export function someOf<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = list.map((_, index) => index);
  const chosen = Array.from({ length: Math.min(count, list.length) }, () =>
    left.splice(random.int(0, left.length - 1), 1),
  ).flat();
  return list.filter((_, index) => chosen.includes(index));
}

/** One of a list, as often as its weight says beside the others'. */
export function weighted<T>(random: Random, list: readonly T[], weightOf: (item: T) => number): T {
  let left = random.next() * list.reduce((sum, item) => sum + weightOf(item), 0);
  for (const item of list) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  return oneOf(random, list);
}
