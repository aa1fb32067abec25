import { CURRENCY_DECIMALS, type Currency, toMajor } from "../../../src/shared/money";
import type { Language } from "../../../src/shared/route";

/** An amount of minor units as people read it in a language, with all the decimals its currency has. */
export function formatPrice(minor: bigint, currency: Currency, language: Language): string {
  const decimals = CURRENCY_DECIMALS[currency];
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency: currency.toUpperCase(),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(toMajor(minor, currency));
}
