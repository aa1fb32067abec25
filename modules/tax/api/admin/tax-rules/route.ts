import { now as present } from "../../../../../src/shared/clock";
import { handle } from "../../../../../src/shared/handle";
import { createTaxRule, listTaxRules } from "../../../contract";
import { TAX, type TaxService } from "../../../index";
import { viewRule } from "../../../view-rule";

export const GET = handle(listTaxRules, async ({ query, scope }) => {
  const { rules, count } = await scope.resolve<TaxService>(TAX).list(query);
  return { tax_rules: rules.map(viewRule), count, ...query };
});

export const POST = handle(createTaxRule, async ({ body: { terms, ...rule }, scope }) => {
  const minor = terms.type === "percent" ? terms : { ...terms, amount_minor: BigInt(terms.amount_minor) };
  const made = await scope.resolve<TaxService>(TAX).create({ ...rule, terms: minor }, present());
  return { tax_rule: viewRule(made) };
});
