import type { z } from "zod";
import { now as present } from "../../../../../src/shared/clock";
import { handle } from "../../../../../src/shared/handle";
import { createCommissionRule, listCommissionRules } from "../../../contract";
import { COMMISSION, type CommissionService, type NewRule } from "../../../index";
import { viewRule } from "../../../view-rule";

const minorOf = (amount: string | null): bigint | null => (amount === null ? null : BigInt(amount));

function ruleOf(body: z.infer<NonNullable<typeof createCommissionRule.body>>): NewRule {
  if (body.type === "bearer") return body;
  const { percent_bps, fixed_minor, minimum_minor, maximum_minor, ...rule } = body;
  const terms = {
    percent_bps,
    fixed_minor: BigInt(fixed_minor),
    minimum_minor: minorOf(minimum_minor),
    maximum_minor: minorOf(maximum_minor),
  };
  return { ...rule, terms };
}

export const GET = handle(listCommissionRules, async ({ query, scope }) => {
  const { rules, count } = await scope.resolve<CommissionService>(COMMISSION).list(query);
  return { commission_rules: rules.map(viewRule), count, ...query };
});

export const POST = handle(createCommissionRule, async ({ body, scope }) => {
  const rule = await scope.resolve<CommissionService>(COMMISSION).create(ruleOf(body), present());
  return { commission_rule: viewRule(rule) };
});
