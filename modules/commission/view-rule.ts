import type { RuleView } from "./contract/routes";
import type { CommissionRule } from "./domain/rule";

const minorOf = (amount: bigint | null): string | null => (amount === null ? null : String(amount));

/** A rule as the API answers it. */
export function viewRule(rule: CommissionRule): RuleView {
  const { id, type, seller_id, tier, category, kind, valid_from, valid_to, created_at } = rule;
  const common = { id, type, seller_id, tier, category, kind, valid_from, valid_to, created_at };
  if (rule.type === "bearer") {
    const none = { code: null, currency: null, percent_bps: null, fixed_minor: null, minimum_minor: null };
    return { ...common, ...none, maximum_minor: null, on_refund: null, bearer: rule.bearer };
  }
  const { code, currency, on_refund, terms } = rule;
  return {
    ...common,
    code,
    currency,
    percent_bps: terms.percent_bps,
    fixed_minor: String(terms.fixed_minor),
    minimum_minor: minorOf(terms.minimum_minor),
    maximum_minor: minorOf(terms.maximum_minor),
    on_refund,
    bearer: null,
  };
}
