import type { z } from "zod";
import type { Page } from "../../../src/admin/api";
import { useApi } from "../../../src/admin/use-api";
import type { testCommissionRules } from "../contract";
import type { RuleView } from "../contract/routes";

export const COMMISSION_RULES = "/admin/commission-rules";

/** What the rules would do for a booking. */
export type Trial = z.output<typeof testCommissionRules.response>["commission"];

export function useCommissionRules(query: Record<string, string | number | undefined>) {
  return useApi<Page<"commission_rules", RuleView>>(COMMISSION_RULES, query, { keepPrevious: true });
}
