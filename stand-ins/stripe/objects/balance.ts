import type Stripe from "stripe";
import type { BalanceOfCurrency } from "../store/balance";

/** The Balance as Stripe answers it: an entry for each currency that was ever moved, or a zero in the account's own. */
export function toStripeBalance(balances: readonly BalanceOfCurrency[], defaultCurrency: string): Stripe.Balance {
  const all =
    balances.length > 0 ? balances : [{ currency: defaultCurrency, availableMinor: 0, pendingMinor: 0 } as const];
  const entry = (currency: string, amount: number) => ({ amount, currency, source_types: { card: amount } });
  return {
    object: "balance",
    available: all.map(({ currency, availableMinor }) => entry(currency, availableMinor)),
    livemode: false,
    pending: all.map(({ currency, pendingMinor }) => entry(currency, pendingMinor)),
  };
}
