import { type Currency, toMinor } from "../../src/shared/money";
import { Problem } from "../../src/shared/problem";

type Prices = { base_price?: number | undefined; cleaning_fee?: number | undefined };

/** A listing is never for nothing; its cleaning may be. */
const LEAST_MINOR: Record<keyof Prices, bigint> = { base_price: 1n, cleaning_fee: 0n };

function isAmount(major: number, currency: Currency, least: bigint): boolean {
  try {
    return toMinor(major, currency) >= least;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Throws `request.invalid` with every price that the currency's decimals cannot hold. A missing price is no wrong one. */
export function checkPrices(prices: Prices, currency: Currency): void {
  const fields = (["base_price", "cleaning_fee"] as const)
    .filter((path) => {
      const major = prices[path];
      return major !== undefined && !isAmount(major, currency, LEAST_MINOR[path]);
    })
    .map((path) => ({ path, message: `is not an amount of ${currency.toUpperCase()}` }));
  if (fields.length === 0) return;
  throw new Problem("request.invalid", fields.map(({ path, message }) => `${path}: ${message}`).join("; "), { fields });
}
