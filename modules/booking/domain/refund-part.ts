import { splitByWeights } from "../../../src/shared/money";
import { type PricePart, partTotal } from "./split-price";

/** A refund whose lines do not say its whole amount is of all lines of the price, in their proportion. */
export function refundPart(price: PricePart, refund: { amount_minor: string; lines: PricePart }): PricePart {
  const amount = BigInt(refund.amount_minor);
  if (partTotal(refund.lines) === amount) return refund.lines;
  const weights = price.map(({ amount_minor }) => BigInt(amount_minor));
  const parts = splitByWeights(amount, weights);
  return price.map(({ code }, index) => ({ code, amount_minor: String(parts[index] ?? 0n) }));
}
