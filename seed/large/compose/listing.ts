import type { Random } from "../../pictures/random";
import type { SeedText } from "../../schema";
import type { Words } from "../read-words";
import type { LargeCategory, LargePlace } from "../schema";
import { chanceOf, oneOf, someOf, weighted } from "./chance";
import { composeFacts } from "./facts";
import { composeLocation } from "./location";
import { type Subject, say, TITLE_WAYS, titleOf } from "./phrases";
import { composePrice } from "./price";
import { composeSeller, slug } from "./seller";

export const LISTINGS_PER_SELLER = 5;

/** How often a listing is where its business is. */
const AT_HOME = 0.8;
/** How often a business answers by itself, without asking. */
const INSTANT = 0.4;
const POLICIES = ["flexible", "moderate", "strict"] as const;

export type LargeListing = {
  number: number;
  seller_number: number;
  category: string;
  kind: LargeCategory["kind"];
  handle: string;
  title: SeedText;
  summary: SeedText;
  description: SeedText;
  place: LargePlace;
  place_name: string;
  lat: number;
  lng: number;
  base_price_minor: number;
  cleaning_fee_minor: number;
  booking_mode: "instant" | "request";
  max_guests: number;
  cancellation_policy: (typeof POLICIES)[number];
  house_rules: { en: string[]; es: string[] };
  amenities: string[];
  facts: ReturnType<typeof composeFacts>;
  /** Share of its nights that are taken in a season that is neither high nor low. */
  popularity: number;
  age_days: number;
};

function placeOf(random: Random, home: LargePlace, { places }: Words): LargePlace {
  if (random.chance(AT_HOME)) return home;
  const near = places.filter(
    ({ country_code, currency }) => country_code === home.country_code && currency === home.currency,
  );
  return weighted(random, near, ({ weight }) => weight);
}

function subjectOf(random: Random, category: LargeCategory, place: LargePlace, { words }: Words): Subject {
  const noun = oneOf(random, category.nouns);
  // "Garden flat with a garden" would be said twice.
  const features = category.features.filter(({ es }) => !noun.es.includes(es));
  return {
    noun,
    adjective: oneOf(random, words.adjectives[category.adjectives]),
    feature: oneOf(random, features),
    where: oneOf(random, words.whereabouts[place.setting]),
    town: place.name,
  };
}

const join = (texts: readonly SeedText[], by: string): SeedText => ({
  en: texts.map(({ en }) => en).join(by),
  es: texts.map(({ es }) => es).join(by),
});

/** The listing of one number, counted from 0: the same for the same seed, however many there are. */
export function composeListing(number: number, seed: number, all: Words): LargeListing {
  const random = chanceOf("listing", seed, number);
  const seller_number = Math.floor(number / LISTINGS_PER_SELLER);
  const category = weighted(random, all.categories, ({ share }) => share);
  const place = placeOf(random, composeSeller(seller_number, seed, all).place, all);
  const subject = subjectOf(random, category, place, all);
  const title = titleOf(subject, random.int(0, TITLE_WAYS - 1));
  const { opening, middle, closing } = all.words.sentences[category.kind];
  const spoken = (sentence: SeedText) => say(sentence, subject);
  const first = oneOf(random, opening);
  const rest = someOf(random, middle, 2);
  const last = oneOf(random, closing);
  const base_price_minor = composePrice(random, category.price_eur, place.currency);
  const rules = someOf(random, all.words.rules[category.kind], 2);
  const isStay = category.kind === "stay";
  const max_guests = random.int(...category.guests);
  return {
    number,
    seller_number,
    category: category.category,
    kind: category.kind,
    handle: `${slug(title.en)}-${number.toString(36)}`,
    title,
    summary: join([first].map(spoken), " "),
    description: join([spoken(first), join(rest.map(spoken), " "), spoken(last)], "\n\n"),
    place,
    place_name: place.name,
    ...composeLocation(random, place),
    base_price_minor,
    // About a third of a night, where anybody sleeps.
    cleaning_fee_minor: isStay && random.chance(0.6) ? Math.round(base_price_minor / 300) * 100 : 0,
    booking_mode: random.chance(INSTANT) ? "instant" : "request",
    max_guests,
    facts: composeFacts(random, category.kind, max_guests),
    cancellation_policy: oneOf(random, POLICIES),
    house_rules: { en: rules.map(({ en }) => en), es: rules.map(({ es }) => es) },
    amenities: someOf(random, category.amenities, random.int(3, 7)),
    popularity: random.range(0.05, 0.62),
    age_days: random.range(1, 900),
  };
}
