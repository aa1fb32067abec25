import { type Currency, DEFAULT_CURRENCY } from "../../../src/shared/money";

type Query = {
  currency?: Currency | undefined;
  min_price?: number | undefined;
  max_price?: number | undefined;
  sort: "newest" | "price_low" | "price_high";
};

/**
 * The currency whose listings a list keeps, or undefined for all of them. Amounts of different currencies cannot be
 * compared, so whoever filters or orders by price gets one: the marketplace's unless they say which.
 */
export function listCurrency({ currency, min_price, max_price, sort }: Query): Currency | undefined {
  const comparesPrices = sort !== "newest" || min_price !== undefined || max_price !== undefined;
  return currency ?? (comparesPrices ? DEFAULT_CURRENCY : undefined);
}
