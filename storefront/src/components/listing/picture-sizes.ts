/**
 * What a phone is told of a picture that fills its width: a fifth less. On a screen of two dots a point the copy of 640
 * is then enough, which is hard to tell from twice its bytes on such a small screen and comes in half the time.
 */
const PHONE = "80vw";

/** The width of a page's first picture: it has its row for itself when there are no others. */
export function sizesOfFirst(count: number): string {
  return count === 1
    ? `(min-width: 80rem) 75rem, (min-width: 48rem) 100vw, ${PHONE}`
    : `(min-width: 80rem) 37.5rem, (min-width: 48rem) 50vw, ${PHONE}`;
}

/** The width of the pictures beside it; on a phone each has the whole. */
export const OTHER_SIZES = `(min-width: 80rem) 19rem, (min-width: 48rem) 25vw, ${PHONE}`;
