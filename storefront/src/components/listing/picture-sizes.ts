/** The width of a page's first picture: it has its row for itself when there are no others. */
export function sizesOfFirst(count: number): string {
  return count === 1 ? "(min-width: 80rem) 75rem, 100vw" : "(min-width: 80rem) 37.5rem, (min-width: 48rem) 50vw, 100vw";
}

/** The width of the pictures beside it; on a phone each has the whole. */
export const OTHER_SIZES = "(min-width: 80rem) 19rem, (min-width: 48rem) 25vw, 100vw";
