import { z } from "zod";
import { listingKindSchema, textSchema } from "../schema";

const genderSchema = z.enum(["m", "f"]);
const range = z.tuple([z.number().positive(), z.number().positive()]);

/** A thing to be let, in both languages; Spanish articles and adjectives follow its gender. */
const nounSchema = textSchema.extend({ gender: genderSchema });
const adjectiveSchema = z.strictObject({ en: z.string().min(1), m: z.string().min(1), f: z.string().min(1) });

export const largeCategorySchema = z.strictObject({
  /** Handle of a category of the ordinary seed. */
  category: z.string().min(1),
  kind: listingKindSchema,
  adjectives: z.enum(["place", "thing", "experience"]),
  /** How many of a hundred listings, about. */
  share: z.number().positive(),
  /** Bounds of the price of one unit, in whole euros. */
  price_eur: range,
  guests: range,
  nouns: z.array(nounSchema).min(4),
  features: z.array(textSchema).min(6),
  amenities: z.array(z.string()).min(4),
});

/** Sentences may hold `{noun}`, `{feature}`, `{where}`, `{town}`, `{a}`, `{the}` and `{this}`. */
const sentencesSchema = z.strictObject({
  opening: z.array(textSchema).min(3),
  middle: z.array(textSchema).min(3),
  closing: z.array(textSchema).min(3),
});

export const largeWordsSchema = z.strictObject({
  adjectives: z.record(z.enum(["place", "thing", "experience"]), z.array(adjectiveSchema).min(8)),
  whereabouts: z.record(z.enum(["city", "coast", "mountain", "country"]), z.array(textSchema).min(6)),
  sellers: z.strictObject({
    surnames: z.array(z.string().min(1)).min(30),
    first_names: z.array(z.string().min(1)).min(20),
    /** Patterns with `{surname}`, `{first}` and `{town}`. */
    names: z.array(z.string().min(1)).min(5),
    about: z.array(textSchema).min(3),
  }),
  sentences: z.record(listingKindSchema, sentencesSchema),
  rules: z.record(listingKindSchema, z.array(textSchema).min(2)),
});

/** A real town; `weight` says how many listings it has beside the others. */
export const largePlaceSchema = z.strictObject({
  name: z.string().min(1),
  region: z.string().min(1),
  country_code: z.string().regex(/^[a-z]{2}$/),
  lat: z.coerce.number().min(-90).max(90),
  lng: z.coerce.number().min(-180).max(180),
  time_zone: z.string().min(1),
  currency: z.enum(["eur", "usd", "gbp", "chf", "mxn", "inr", "aud", "jpy"]),
  setting: z.enum(["city", "coast", "mountain", "country"]),
  weight: z.coerce.number().int().positive(),
});

export type LargeCategory = z.infer<typeof largeCategorySchema>;
export type LargeWords = z.infer<typeof largeWordsSchema>;
export type LargePlace = z.infer<typeof largePlaceSchema>;
export type Noun = LargeCategory["nouns"][number];
export type Adjective = LargeWords["adjectives"]["place"][number];
