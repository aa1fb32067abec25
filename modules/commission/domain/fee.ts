import { roundHalfUp } from "../../../src/shared/money";

const WHOLE_BPS = 10_000n;

/**
 * How much a fee is, in integer minor units of the rule's currency: a share of what the seller asks, and a fixed
 * amount, together not less than the minimum and not more than the maximum.
 */
export type FeeTerms = {
  /** Basis points, 0 to 10,000; 1500 is 15 %. */
  percent_bps: number;
  fixed_minor: bigint;
  minimum_minor: bigint | null;
  maximum_minor: bigint | null;
};

/** What is wrong with terms, or null. The database holds the same. */
export function termsProblem(terms: FeeTerms): string | null {
  const { percent_bps, fixed_minor, minimum_minor, maximum_minor } = terms;
  if (!Number.isInteger(percent_bps) || percent_bps < 0 || percent_bps > 10_000) return "percent_bps is no share";
  if (fixed_minor < 0n || (minimum_minor ?? 0n) < 0n || (maximum_minor ?? 0n) < 0n) return "an amount is negative";
  if (minimum_minor !== null && maximum_minor !== null && minimum_minor > maximum_minor) return "minimum above maximum";
  return null;
}

/**
 * A fee of `basisMinor`, which is what the seller asks without the guest's fees and exclusive taxes. The share is
 * rounded half up, once. Throws a RangeError for terms that cannot be and for a negative basis.
 */
export function feeOf(terms: FeeTerms, basisMinor: bigint): bigint {
  const problem = termsProblem(terms);
  if (problem !== null) throw new RangeError(problem);
  const { percent_bps, fixed_minor, minimum_minor, maximum_minor } = terms;
  const asked = roundHalfUp(basisMinor * BigInt(percent_bps), WHOLE_BPS) + fixed_minor;
  const atLeast = minimum_minor !== null && asked < minimum_minor ? minimum_minor : asked;
  return maximum_minor !== null && atLeast > maximum_minor ? maximum_minor : atLeast;
}
