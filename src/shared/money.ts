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
