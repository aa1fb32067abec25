import type { SeedText } from "../../schema";
import type { Words } from "../read-words";
import type { LargePlace } from "../schema";
import { chanceOf, oneOf, weighted } from "./chance";

export type LargeSeller = {
  number: number;
  name: string;
  handle: string;
  about: SeedText;
  place: LargePlace;
  owner: { first_name: string; last_name: string; email: string };
};

/** A word list's name as part of an address: `A Coruña` → `a-coruna`. */
export function slug(text: string): string {
  const plain = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The business of one number, counted from 0; the same for the same seed. */
export function composeSeller(number: number, seed: number, { places, words }: Words): LargeSeller {
  const random = chanceOf("seller", seed, number);
  const place = weighted(random, places, ({ weight }) => weight);
  const { surnames, first_names, names, about } = words.sellers;
  const [surname, first] = [oneOf(random, surnames), oneOf(random, first_names)];
  const fill = (pattern: string) =>
    pattern.replaceAll("{surname}", surname).replaceAll("{first}", first).replaceAll("{town}", place.name);
  const name = fill(oneOf(random, names));
  const says = oneOf(random, about);
  const tail = number.toString(36);
  return {
    number,
    name,
    handle: `${slug(name)}-l${tail}`,
    about: { en: fill(says.en), es: fill(says.es) },
    place,
    owner: { first_name: first, last_name: surname, email: `owner-${tail}@large.berth.example` },
  };
}
