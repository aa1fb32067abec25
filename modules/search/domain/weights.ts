/** What the parts of a listing's relevance count for beside each other; each part lies between 0 and about 1. */
export type Weights = {
  /** A word by where it stands: description; summary, amenities and business; category and place; title. */
  fields: readonly [number, number, number, number];
  /** A word, as itself or as what means the same. */
  text: number;
  /** The words as they were written: before their synonyms and corrections. */
  exact: number;
  /** Nearness to where somebody looks. */
  near: number;
  /** A listing without a picture is rarely what anybody wants. */
  picture: number;
  rating: number;
};

/** Chosen by `npm run bench -- relevance`; BENCHMARKS.md has what each is worth. */
export const WEIGHTS: Weights = {
  fields: [0.05, 0.4, 1, 1],
  text: 0.5,
  exact: 1,
  near: 0.6,
  picture: 0.05,
  rating: 0.2,
};

/** Metres at which nearness counts half. */
export const NEAR_HALF_METRES = 5_000;

/** Stars of a listing that nobody has rated yet: the mean, so that the new are neither first nor last. */
export const RATING_MEAN = 4;
export const RATING_MAX = 5;
