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

/** True for a lower-case code of a currency Berth lists in. */
export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(CURRENCY_DECIMALS, code);
}

/**
 * Major units (a JSON number such as 12.5) to integer minor units.
 * Throws a RangeError for more decimals than the currency has, so that nothing is rounded silently.
 */
export function toMinor(major: number, currency: Currency): bigint {
  const decimals = CURRENCY_DECIMALS[currency];
  const scaled = Number((major * 10 ** decimals).toFixed(6));
  if (!Number.isSafeInteger(scaled)) {
    throw new RangeError(`${major} is not an amount of ${currency} with ${decimals} decimals`);
  }
  return BigInt(scaled);
}

/** Integer minor units to major units as a JSON number; exact for amounts below 2^53 minor units. */
export function toMajor(minor: bigint, currency: Currency): number {
  return Number(minor) / 10 ** CURRENCY_DECIMALS[currency];
}
