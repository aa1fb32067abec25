import type { Language } from "./language.ts";

type Money = { amount: number; currency: string };

/**
 * Amounts are written by the bare language, as the API writes them in the labels of price lines: by a country's
 * locale a dollar would be `$58.00` in one line of a page and `US$58.00` in the next.
 */
function format(language: Language, { amount, currency }: Money, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(language, { style: "currency", currency: currency.toUpperCase(), ...options }).format(
    amount,
  );
}

/** An amount with all decimals of its currency: `€240.00`, `¥12,000`. */
export function formatMoney(language: Language, money: Money): string {
  return format(language, money);
}

/** An amount for cards and calendars: whole amounts without decimals. */
export function formatPrice(language: Language, money: Money): string {
  return format(language, money, { trailingZeroDisplay: "stripIfInteger" });
}

/** The name of a currency in the middle of a sentence: `euros`, `yenes`. */
export function currencyName(language: Language, currency: string): string {
  const parts = new Intl.NumberFormat(language, {
    style: "currency",
    currency: currency.toUpperCase(),
    currencyDisplay: "name",
  }).formatToParts(2);
  return parts.find(({ type }) => type === "currency")?.value ?? currency.toUpperCase();
}
