import type { MedusaContainer } from "@medusajs/framework/types";
import { COMMISSION, type CommissionService, type NewRule } from "../../modules/commission";
import { now as present } from "../../src/shared/clock";
import { seedData } from "../data";
import type { SeedCommissionRule } from "../schema";

type Given = { sellers: ReadonlyMap<string, string>; categories: ReadonlyMap<string, string> };

/** More than a marketplace that was just seeded has. */
const KNOWN_MAX = 1_000;

function idOf(ids: ReadonlyMap<string, string>, key: string | null): string | null {
  if (key === null) return null;
  const id = ids.get(key);
  if (!id) throw new Error(`a commission rule names ${key}, which does not exist`);
  return id;
}

function ruleOf(rule: SeedCommissionRule, { sellers, categories }: Given): NewRule {
  const target = {
    seller_id: idOf(sellers, rule.seller),
    tier: null,
    category: idOf(categories, rule.category),
    kind: rule.kind,
    valid_from: rule.valid_from,
    valid_to: null,
  };
  if (rule.type === "bearer") return { ...target, type: "bearer", bearer: rule.bearer };
  const none = { fixed_minor: 0n, minimum_minor: null, maximum_minor: null };
  const terms = { percent_bps: rule.percent_bps, ...none };
  return { ...target, type: "fee", code: "commission", currency: null, on_refund: rule.on_refund, terms };
}

/** For whom a rule is, and since when: two of the seed never have the same. */
const keyOf = ({ type, seller_id, category, kind, valid_from }: NewRule) =>
  JSON.stringify([type, seller_id, category, kind, valid_from]);

/** What the marketplace asks of its sellers; rules that exist already stay as they are. */
export async function seedCommission(container: MedusaContainer, given: Given): Promise<void> {
  const service = container.resolve<CommissionService>(COMMISSION);
  const { rules } = await service.list({ limit: KNOWN_MAX, offset: 0 });
  const known = new Set(rules.map(keyOf));
  const wanted = seedData().commissionRules.map((rule) => ruleOf(rule, given));
  for (const rule of wanted.filter((one) => !known.has(keyOf(one)))) await service.create(rule, present());
}
