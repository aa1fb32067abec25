import { Temporal } from "temporal-polyfill";
import type { Currency } from "../../../src/shared/money";
import type { TaxRule, TaxTerms } from "./rule";
import { rulesOn } from "./rules-on";

/** What a lodging tax by nights comes to: `amount_minor = nights × persons × unit_minor`, `persons` 1 for a tax by night. */
export type NightTax = {
  rule_id: string;
  jurisdiction: string;
  code: string;
  nights: number;
  persons: number;
  unit_minor: bigint;
  amount_minor: bigint;
};

type Nights = { from: string; to: string };
type Place = { jurisdictions: readonly string[]; kind: string };
type NightTerms = Exclude<TaxTerms, { type: "percent" }>;

/** The dates of the nights of a stay; `to` is exclusive. */
export function nightsOf({ from, to }: Nights): string[] {
  const first = Temporal.PlainDate.from(from);
  const count = first.until(to, { largestUnit: "days" }).days;
  if (count <= 0) throw new RangeError(`${from} to ${to} is not a period`);
  return Array.from({ length: count }, (_, index) => first.add({ days: index }).toString());
}

/** The nights by the rule that holds in each of them. Only so many nights from the first of the stay are taxed. */
function countNights(rules: readonly TaxRule[], place: Place, nights: Nights): Map<TaxRule, number> {
  const counted = new Map<TaxRule, number>();
  for (const [index, night] of nightsOf(nights).entries()) {
    for (const rule of rulesOn(rules, place, night)) {
      const { terms } = rule;
      if (terms.type === "percent" || (terms.nights_max !== null && index >= terms.nights_max)) continue;
      counted.set(rule, (counted.get(rule) ?? 0) + 1);
    }
  }
  return counted;
}

/**
 * The lodging taxes of a stay by nights, each night by the rule that holds on its date: a stay over a change of rates
 * has a line of each. Throws a RangeError for a tax in another currency than the stay's: there is no rate to convert
 * it by, and to leave it out would be to owe it.
 */
export function nightTaxes(
  rules: readonly TaxRule[],
  place: Place,
  stay: Nights & { persons_liable: number; currency: Currency },
): NightTax[] {
  const { persons_liable, currency } = stay;
  if (!Number.isInteger(persons_liable) || persons_liable < 0) throw new RangeError("persons are counted");
  return [...countNights(rules, place, stay)].flatMap(([rule, nights]) => {
    const terms = rule.terms as NightTerms;
    if (terms.currency !== currency) throw new RangeError(`${rule.id} is in ${terms.currency}, not in ${currency}`);
    const persons = terms.type === "night" ? 1 : persons_liable;
    const amount_minor = terms.amount_minor * BigInt(nights) * BigInt(persons);
    const { id: rule_id, jurisdiction, code } = rule;
    return amount_minor > 0n
      ? [{ rule_id, jurisdiction, code, nights, persons, unit_minor: terms.amount_minor, amount_minor }]
      : [];
  });
}
