import type { MedusaContainer } from "@medusajs/framework/types";
import { type NewTaxRule, TAX, type TaxService } from "../../modules/tax";
import { now as present } from "../../src/shared/clock";
import { seedData } from "../data";
import type { SeedTaxRule } from "../schema";

/** More than a marketplace that was just seeded has. */
const KNOWN_MAX = 1_000;

function ruleOf({ rate_ppm, line_codes, ...rule }: SeedTaxRule): NewTaxRule {
  return { ...rule, terms: { type: "percent", treatment: "inclusive", rate_ppm, line_codes } };
}

/** Which tax of which place a rule sets, and since when: two of the seed never have the same. */
const keyOf = ({ jurisdiction, code, kind, valid_from }: NewTaxRule) =>
  JSON.stringify([jurisdiction, code, kind, valid_from]);

/** The taxes of the countries that the seed's listings lie in; rules that exist already stay as they are. */
export async function seedTaxes(container: MedusaContainer): Promise<void> {
  const service = container.resolve<TaxService>(TAX);
  const { rules } = await service.list({ limit: KNOWN_MAX, offset: 0 });
  const known = new Set(rules.map(keyOf));
  const wanted = seedData().taxRules.map(ruleOf);
  for (const rule of wanted.filter((one) => !known.has(keyOf(one)))) await service.create(rule, present());
}
