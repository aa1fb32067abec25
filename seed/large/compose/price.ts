import { CURRENCY_DECIMALS } from "../../../src/shared/money";
import type { Random } from "../../pictures/random";
import type { LargePlace } from "../schema";

/** What a euro is in other currencies, roughly: prices have to look right, nobody changes money by them. */
const PER_EURO = { eur: 1, usd: 1.1, gbp: 0.85, chf: 0.95, mxn: 20, inr: 95, aud: 1.7, jpy: 165 } as const;

/** A price between bounds in whole euros, in the currency's minor units: many are cheap and few are dear. */
export function composePrice(
  random: Random,
  [least, most]: [number, number],
  currency: LargePlace["currency"],
): number {
  const euros = least + (most - least) * random.next() ** 2;
  const units = euros * PER_EURO[currency];
  // As people price: to the full unit below a hundred, to fives and fifties above.
  const step = units < 100 ? 1 : units < 1000 ? 5 : 50;
  return Math.max(step, Math.round(units / step) * step) * 10 ** CURRENCY_DECIMALS[currency];
}
