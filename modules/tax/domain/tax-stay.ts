import type { Currency } from "../../../src/shared/money";
import { type NightTax, nightsOf, nightTaxes } from "./night-taxes";
import { isPercent, type LineTax, type PricedLine, type TaxedLine, taxLine } from "./percent-taxes";
import type { Remitter, TaxRule } from "./rule";
import { rulesOn } from "./rules-on";

/** What is known of a stay when its taxes are asked for. Dates are `YYYY-MM-DD`, `to` is exclusive. */
export type StayToTax = {
  /** Every jurisdiction the place is in, from the country down. */
  jurisdictions: readonly string[];
  kind: string;
  from: string;
  to: string;
  /** Guests who are not exempt from taxes by person. */
  persons_liable: number;
  currency: Currency;
  lines: readonly PricedLine[];
};

/** The taxes of a stay, and the rules that held on any of its days, so that all of it can be stored. */
export type StayTaxes = {
  rules: TaxRule[];
  lines: TaxedLine[];
  night_taxes: NightTax[];
  /** In the amounts of the lines already. */
  inclusive_minor: bigint;
  /** Comes on top of them. */
  exclusive_minor: bigint;
  /** What is owed to each jurisdiction and by whom, in the order of their names; sums to the two above. */
  payable: { jurisdiction: string; remitted_by: Remitter; amount_minor: bigint }[];
};

const sumOf = (taxes: readonly { amount_minor: bigint }[]): bigint =>
  taxes.reduce((sum, { amount_minor }) => sum + amount_minor, 0n);

const treated = (taxes: readonly LineTax[], treatment: LineTax["treatment"]): bigint =>
  sumOf(taxes.filter((tax) => tax.treatment === treatment));

/** Amounts by jurisdiction and remitter. Every rule that an amount names is among `rules`. */
function owedBy(rules: readonly TaxRule[], taxes: readonly { rule_id: string; amount_minor: bigint }[]) {
  const groups = new Map<string, StayTaxes["payable"][number]>();
  for (const { id, jurisdiction, remitted_by } of rules) {
    const key = `${jurisdiction} ${remitted_by}`;
    const amount_minor = sumOf(taxes.filter(({ rule_id }) => rule_id === id)) + (groups.get(key)?.amount_minor ?? 0n);
    groups.set(key, { jurisdiction, remitted_by, amount_minor });
  }
  return [...groups].sort(([one], [other]) => Number(one > other) || -1).map(([, owed]) => owed);
}

/**
 * The taxes of a stay: percentages by the rules of its first day, line by line; taxes by nights by the rule of each
 * night. Throws a RangeError for rules or amounts that cannot be.
 */
export function taxStay(rules: readonly TaxRule[], stay: StayToTax): StayTaxes {
  const percent = rulesOn(rules, stay, stay.from).filter(isPercent);
  const lines = stay.lines.map((line) => taxLine(line, percent));
  const night_taxes = nightTaxes(rules, stay, stay);
  const lineTaxes = lines.flatMap(({ taxes }) => taxes);
  const owing = new Set([...lineTaxes, ...night_taxes].map(({ rule_id }) => rule_id));
  // Those that come to nothing are kept, too: they stand before others, which would hold without them.
  const held = new Set(nightsOf(stay).flatMap((night) => rulesOn(rules, stay, night)));
  return {
    rules: [...held].sort((one, other) => Number(one.id > other.id) || -1),
    lines,
    night_taxes,
    inclusive_minor: treated(lineTaxes, "inclusive"),
    exclusive_minor: treated(lineTaxes, "exclusive") + sumOf(night_taxes),
    payable: owedBy(
      [...held].filter(({ id }) => owing.has(id)),
      [...lineTaxes, ...night_taxes],
    ),
  };
}
