import type { Page } from "../../../src/admin/api";
import { useApi } from "../../../src/admin/use-api";
import type { TaxRuleView } from "../contract";

export const TAX_RULES = "/admin/tax-rules";

export function useTaxRules(query: Record<string, string | number | undefined>) {
  return useApi<Page<"tax_rules", TaxRuleView>>(TAX_RULES, query, { keepPrevious: true });
}
