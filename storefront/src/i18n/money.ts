import { type Language, LOCALES } from "./language";

type Money = { amount: number; currency: string };

/** An amount with all decimals of its currency: `€240.00`, `¥12,000`. */
export function formatMoney(language: Language, { amount, currency }: Money): string {
  return new Intl.NumberFormat(LOCALES[language], { style: "currency", currency: currency.toUpperCase() }).format(
    amount,
  );
}

/** An amount for cards and calendars: whole amounts without decimals. */
export function formatPrice(language: Language, { amount, currency }: Money): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: "currency",
    currency: currency.toUpperCase(),
    trailingZeroDisplay: "stripIfInteger",
  }).format(amount);
}
