/**
 * Which bookings a rule is for: what is null does not matter. Of the dates on which a booking is made, `valid_from` is
 * the first and `valid_to` the first that is no longer included.
 */
export type Target = {
  seller_id: string | null;
  /** The seller's tier, a free key. */
  tier: string | null;
  /** A category: also everything below it. */
  category: string | null;
  /** The listing's kind, such as `stay`. */
  kind: string | null;
  valid_from: string;
  valid_to: string | null;
};

/** What is known of a booking when a rule is looked for. */
export type Subject = {
  seller_id: string;
  tier: string | null;
  /** The listing's category with those above it, the topmost first. */
  categories: readonly string[];
  kind: string;
  /** `YYYY-MM-DD`: the day on which the booking is made. */
  booked_on: string;
};

/** Why a rule is not for a booking. */
export type Mismatch =
  | "not_yet_valid"
  | "no_longer_valid"
  | "other_seller"
  | "other_tier"
  | "other_category"
  | "other_kind";

/** Why a rule is not for a booking, or null when it is. Dates are compared as `YYYY-MM-DD`, which sort as they read. */
export function mismatchOf(target: Target, subject: Subject): Mismatch | null {
  if (subject.booked_on < target.valid_from) return "not_yet_valid";
  if (target.valid_to !== null && subject.booked_on >= target.valid_to) return "no_longer_valid";
  if (target.seller_id !== null && target.seller_id !== subject.seller_id) return "other_seller";
  if (target.tier !== null && target.tier !== subject.tier) return "other_tier";
  if (target.category !== null && !subject.categories.includes(target.category)) return "other_category";
  if (target.kind !== null && target.kind !== subject.kind) return "other_kind";
  return null;
}
