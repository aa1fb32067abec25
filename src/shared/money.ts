/** Currencies Berth lists in, with their number of decimals (ISO 4217). */
export const CURRENCY_DECIMALS = {
  eur: 2,
  usd: 2,
  gbp: 2,
  chf: 2,
  mxn: 2,
  inr: 2,
  aud: 2,
  jpy: 0,
  kwd: 3,
} as const;

/** Lower-case ISO 4217 code, as Medusa writes it. */
export type Currency = keyof typeof CURRENCY_DECIMALS;

export const CURRENCIES = Object.keys(CURRENCY_DECIMALS) as [Currency, ...Currency[]];

/** The marketplace's own: what prices are compared in for people who have not said. */
export const DEFAULT_CURRENCY: Currency = "eur";

/** True for a lower-case code of a currency Berth lists in. */
export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(CURRENCY_DECIMALS, code);
}

/** Significant digits that a double keeps of every decimal number; what comes after is noise of its binary form. */
const SAFE_DIGITS = 15;

/**
 * Major units (a JSON number such as 12.5) to integer minor units, by its decimal digits and not by multiplication.
 * Throws a RangeError for more decimals than the currency has, so that nothing is rounded silently.
 */
export function toMinor(major: number, currency: Currency): bigint {
  const decimals = CURRENCY_DECIMALS[currency];
  const digits = /^(-?)(\d+)(?:\.(\d*?)0*)?$/.exec(major.toPrecision(SAFE_DIGITS));
  const [, sign = "", whole = "", fraction = ""] = digits ?? [];
  if (!digits || fraction.length > decimals) {
    throw new RangeError(`${major} is not an amount of ${currency} with ${decimals} decimals`);
  }
  return BigInt(`${sign}${whole}${fraction.padEnd(decimals, "0")}`);
}

/** Integer minor units to major units as a JSON number; exact for amounts below 2^53 minor units. */
export function toMajor(minor: bigint, currency: Currency): number {
  return Number(minor) / 10 ** CURRENCY_DECIMALS[currency];
}

/**
 * `numerator / denominator` as an integer, a half rounded up. Throws a RangeError for a negative numerator, and for a
 * denominator that is not positive: amounts are rounded before they get their sign.
 */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (numerator < 0n || denominator <= 0n) throw new RangeError(`${numerator} / ${denominator} is not rounded`);
  return (2n * numerator + denominator) / (2n * denominator);
}

/**
 * Splits an amount of minor units by weights so that the parts sum to it exactly, by the method of the largest
 * remainder: every part is its exact share rounded down, and what is left goes unit by unit to the largest remainders,
 * to the earlier part where they are equal. Throws a RangeError for a negative amount or weight, and when something is
 * to be split among weights that are all zero.
 */
export function splitByWeights(amountMinor: bigint, weights: readonly bigint[]): bigint[] {
  if (amountMinor < 0n || weights.some((weight) => weight < 0n)) throw new RangeError("only what is positive is split");
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) {
    if (amountMinor !== 0n) throw new RangeError(`${amountMinor} cannot be split among weights of nothing`);
    return weights.map(() => 0n);
  }
  const parts = weights.map((weight) => (amountMinor * weight) / whole);
  const left = Number(amountMinor - parts.reduce((sum, part) => sum + part, 0n));
  const first = weights
    .map((weight, index) => ({ index, remainder: (amountMinor * weight) % whole }))
    .sort((one, other) => Number(other.remainder > one.remainder) - Number(other.remainder < one.remainder))
    .slice(0, left);
  const gets = new Set(first.map(({ index }) => index));
  return parts.map((part, index) => (gets.has(index) ? part + 1n : part));
}

/**
 * What goes back of `amountMinor`, which belongs to `wholeMinor`, when after `beforeMinor` of the whole another
 * `stepMinor` of it is paid back: the proportional part of all that was paid back so far, rounded half up, less that of
 * before. So many small steps come to what one large step does, and all steps to the amount itself. Throws a RangeError
 * when more would be paid back than the whole.
 */
export function partOfStep(
  amountMinor: bigint,
  steps: { wholeMinor: bigint; beforeMinor: bigint; stepMinor: bigint },
): bigint {
  const { wholeMinor, beforeMinor, stepMinor } = steps;
  const after = beforeMinor + stepMinor;
  if (beforeMinor < 0n || stepMinor < 0n || after > wholeMinor) {
    throw new RangeError(`${after} of ${wholeMinor} cannot be paid back`);
  }
  if (wholeMinor === 0n) return 0n;
  return roundHalfUp(amountMinor * after, wholeMinor) - roundHalfUp(amountMinor * beforeMinor, wholeMinor);
}
