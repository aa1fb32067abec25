import { isValidOn, type TaxRule } from "./rule";

const taxOf = ({ jurisdiction, code }: TaxRule): string => JSON.stringify([jurisdiction, code]);

/**
 * The rules that hold on a day in a place for a kind: of each tax of each jurisdiction that the place is in one, that
 * of the kind before the one for every kind. Taxes of different jurisdictions are asked side by side. In the order of
 * jurisdiction, code. Throws a RangeError when two rules of one tax are valid for the same kind at once; the database
 * lets no such rules be.
 */
export function rulesOn(
  rules: readonly TaxRule[],
  place: { jurisdictions: readonly string[]; kind: string },
  date: string,
): TaxRule[] {
  const chosen = new Map<string, TaxRule>();
  for (const rule of rules) {
    if (!isValidOn(rule, date) || !place.jurisdictions.includes(rule.jurisdiction)) continue;
    if (rule.kind !== null && rule.kind !== place.kind) continue;
    const present = chosen.get(taxOf(rule));
    if (present && present.kind === rule.kind) {
      throw new RangeError(`${present.id} and ${rule.id} set the tax ${taxOf(rule)} on ${date}`);
    }
    if (!present || present.kind === null) chosen.set(taxOf(rule), rule);
  }
  return [...chosen].sort(([one], [other]) => Number(one > other) - Number(one < other)).map(([, rule]) => rule);
}
