import type { Picture } from "../../../modules/listing/rows";
import type { SeedText } from "../../schema";
import { chanceOf, someOf } from "./chance";

const PICTURES = 4;

/** What a picture of the ordinary seed shows: its words after the title of the listing that it was made for. */
const shown = (alt: string) => alt.slice(alt.indexOf(": ") + 2);

/** Pictures of a listing, from those that the ordinary seed has for its category, described as this listing's. */
export function composeMedia(number: number, seed: number, title: SeedText, pool: readonly Picture[]): Picture[] {
  const random = chanceOf("picture", seed, number);
  const chosen = someOf(random, pool, PICTURES);
  // The chosen keep the pool's order: begun somewhere else, cards of one category do not all lead with its first.
  const begin = chosen.length > 0 ? random.int(0, chosen.length - 1) : 0;
  return [...chosen.slice(begin), ...chosen.slice(0, begin)].map((picture) => ({
    ...picture,
    alt: { en: `${title.en}: ${shown(picture.alt.en)}`, es: `${title.es}: ${shown(picture.alt.es ?? picture.alt.en)}` },
  }));
}
