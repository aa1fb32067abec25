import { handle } from "../../../../../../src/shared/handle";
import { endTaxRule } from "../../../../contract";
import { TAX, type TaxService } from "../../../../index";
import { viewRule } from "../../../../view-rule";

export const PATCH = handle(endTaxRule, async ({ params, body, scope }) => {
  const rule = await scope.resolve<TaxService>(TAX).end(params.id ?? "", body.valid_to);
  return { tax_rule: viewRule(rule) };
});
