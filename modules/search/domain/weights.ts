/** What a word counts by where it stands: description, summary and amenities, category, place and business, title. */
export const FIELD_WEIGHTS = [0.05, 0.2, 0.6, 1] as const;

/** What the parts of a listing's relevance count for beside each other; each part lies between 0 and 1. */
export const RELEVANCE_WEIGHTS = {
  /** Every word, as itself or as what means the same. */
  text: 1,
  /** The words as they were written: before their synonyms and corrections. */
  exact: 0.5,
  /** Nearness to where somebody looks. */
  near: 0.6,
  /** A listing without a picture is rarely what anybody wants. */
  picture: 0.05,
  rating: 0.2,
} as const;

/** Metres at which nearness counts half. */
export const NEAR_HALF_METRES = 5_000;

/** Stars of a listing that nobody has rated yet: the mean, so that the new are neither first nor last. */
export const RATING_MEAN = 4;
export const RATING_MAX = 5;
