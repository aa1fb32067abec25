import type { Language } from "../../../src/shared/route";
import { taxLabel } from "./tax-label";
import type { StayTaxes } from "./tax-stay";

/** A tax of a stay as people read it: in the price already, or on top of it. Minor units. */
export type ShownTax = { label: string; amount_minor: bigint; included: boolean };

/** The taxes of a stay by their names and rates, in the order of the lines; what is called alike is one. */
export function shownTaxes(taxes: StayTaxes, language: Language): ShownTax[] {
  const asked = [
    ...taxes.lines.flatMap((line) =>
      line.taxes.map(({ rule_id, treatment, amount_minor }) => ({
        rule_id,
        amount_minor,
        included: treatment === "inclusive",
      })),
    ),
    ...taxes.night_taxes.map(({ rule_id, amount_minor }) => ({ rule_id, amount_minor, included: false })),
  ];
  const shown = new Map<string, ShownTax>();
  for (const { rule_id, amount_minor, included } of asked) {
    const rule = taxes.rules.find(({ id }) => id === rule_id);
    if (!rule) throw new Error(`the tax rule ${rule_id} was not kept with its taxes`);
    const label = taxLabel(rule, language);
    const key = `${included} ${label}`;
    const known = shown.get(key)?.amount_minor ?? 0n;
    shown.set(key, { label, amount_minor: known + amount_minor, included });
  }
  return [...shown.values()];
}
