import type { TaxRuleView } from "./contract/routes";
import type { TaxRule } from "./domain/rule";

/** A rule as the API answers it. */
export function viewRule({ terms, ...rule }: TaxRule): TaxRuleView {
  if (terms.type === "percent") {
    return { ...rule, terms: { ...terms, line_codes: terms.line_codes ? [...terms.line_codes] : null } };
  }
  return { ...rule, terms: { ...terms, amount_minor: String(terms.amount_minor) } };
}
