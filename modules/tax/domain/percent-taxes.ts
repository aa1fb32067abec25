import { roundHalfUp, splitByWeights } from "../../../src/shared/money";
import { type TaxRule, type TaxTerms, WHOLE_PPM } from "./rule";

/** A line of a price: what is asked, in minor units, with its inclusive taxes in it. */
export type PricedLine = { code: string; amount_minor: bigint };

/** What a percentage asks of one line. */
export type LineTax = { rule_id: string; treatment: "inclusive" | "exclusive"; amount_minor: bigint };

/** A line with its taxes: `amount_minor = net_minor +` its inclusive taxes; the exclusive ones come on top. */
export type TaxedLine = { code: string; amount_minor: bigint; net_minor: bigint; taxes: LineTax[] };

type Percent = Extract<TaxTerms, { type: "percent" }>;
export type PercentRule = TaxRule & { terms: Percent };

/** True for a rule that is a share of lines. */
export function isPercent(rule: TaxRule): rule is PercentRule {
  return rule.terms.type === "percent";
}

/**
 * The taxes on one line. What is inclusive together is `amount × Σrates / (1 + Σrates)`, rounded half up once, and
 * split among the taxes by their rates with the largest remainder, so net and taxes are the amount exactly. Each
 * exclusive tax is a share of the net amount, rounded half up. Throws a RangeError for a negative amount.
 */
export function taxLine(line: PricedLine, rules: readonly PercentRule[]): TaxedLine {
  const { code, amount_minor } = line;
  if (amount_minor < 0n) throw new RangeError("what is taxed is not negative");
  const taxing = rules.filter(({ terms }) => terms.line_codes === null || terms.line_codes.includes(code));
  const inclusive = taxing.filter(({ terms }) => terms.treatment === "inclusive");
  const rates = inclusive.map(({ terms }) => BigInt(terms.rate_ppm));
  const rate = rates.reduce((sum, each) => sum + each, 0n);
  const included_minor = roundHalfUp(amount_minor * rate, WHOLE_PPM + rate);
  const net_minor = amount_minor - included_minor;
  const parts = splitByWeights(included_minor, rates);
  const taxes = [
    ...inclusive.map(({ id }, index) => ({ rule_id: id, treatment: "inclusive", amount_minor: parts[index] ?? 0n })),
    ...taxing
      .filter(({ terms }) => terms.treatment === "exclusive")
      .map(({ id, terms }) => ({
        rule_id: id,
        treatment: "exclusive",
        amount_minor: roundHalfUp(net_minor * BigInt(terms.rate_ppm), WHOLE_PPM),
      })),
  ] as LineTax[];
  return { code, amount_minor, net_minor, taxes: taxes.filter((tax) => tax.amount_minor > 0n) };
}
