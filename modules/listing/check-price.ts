import { type Currency, toMinor } from "../../src/shared/money";
import { Problem } from "../../src/shared/problem";

/** Throws `request.invalid` at `base_price` for an amount that the currency's decimals cannot hold. */
export function checkPrice(amount: number | undefined, currency: Currency): void {
  if (amount === undefined) return;
  try {
    if (toMinor(amount, currency) > 0n) return;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new Problem("request.invalid", `base_price: is not an amount of ${currency.toUpperCase()}`, {
    fields: [{ path: "base_price", message: `is not an amount of ${currency.toUpperCase()}` }],
  });
}
