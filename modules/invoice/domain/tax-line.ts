import { roundHalfUp, splitByWeights } from "../../../src/shared/money";
import type { Line, LineTax } from "./content";
import { InvoiceRefusal } from "./refusal";

const WHOLE_PPM = 1_000_000n;

/** A tax that a line is to have: `inclusive` is in the line's amount, `exclusive` comes on top of its net amount. */
export type TaxToAdd = Omit<LineTax, "amount_minor" | "rate_ppm"> & {
  rate_ppm: number;
  treatment: "inclusive" | "exclusive";
};

type Described = Pick<Line, "description"> & Partial<Pick<Line, "detail" | "quantity" | "unit_minor">>;

/**
 * A line of an amount and the rates on it, in minor units. Inclusive taxes together are `amount × Σrates / (1 + Σrates)`,
 * rounded half up once and split by their rates; each exclusive one is its share of the net amount, rounded half up.
 * For what was priced with its taxes already, `lineOfAmounts` takes them as they are.
 */
export function lineOfRates(line: Described & { amount_minor: bigint; taxes: readonly TaxToAdd[] }): Line {
  const { amount_minor, taxes, ...described } = line;
  if (amount_minor < 0n) throw new InvoiceRefusal("amount_invalid", "an amount of a line is not negative");
  const rates = taxes.map(({ treatment, rate_ppm }) => (treatment === "inclusive" ? BigInt(rate_ppm) : 0n));
  const rate = rates.reduce((sum, each) => sum + each, 0n);
  const included = roundHalfUp(amount_minor * rate, WHOLE_PPM + rate);
  const net_minor = amount_minor - included;
  const parts = splitByWeights(included, rates);
  return lineOfAmounts({
    ...described,
    net_minor,
    taxes: taxes.map(({ treatment, ...tax }, index) => ({
      ...tax,
      amount_minor:
        treatment === "inclusive" ? (parts[index] ?? 0n) : roundHalfUp(net_minor * BigInt(tax.rate_ppm), WHOLE_PPM),
    })),
  });
}

/** A line of a net amount and taxes that are known. */
export function lineOfAmounts(line: Described & { net_minor: bigint; taxes: readonly LineTax[] }): Line {
  const { description, detail = null, quantity = null, unit_minor = null, net_minor, taxes } = line;
  const gross_minor = taxes.reduce((sum, { amount_minor }) => sum + amount_minor, net_minor);
  return { description, detail, quantity, unit_minor, net_minor, taxes: [...taxes], gross_minor };
}
