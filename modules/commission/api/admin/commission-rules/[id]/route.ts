import { now as present } from "../../../../../../src/shared/clock";
import { handle } from "../../../../../../src/shared/handle";
import { Problem } from "../../../../../../src/shared/problem";
import { deleteCommissionRule, endCommissionRule, readCommissionRule, testCommissionRules } from "../../../../contract";
import { COMMISSION, type CommissionService } from "../../../../index";
import { testRules } from "../../../../test-rules";
import { viewRule } from "../../../../view-rule";

export const GET = handle(readCommissionRule, async ({ params, scope }) => {
  const rule = await scope.resolve<CommissionService>(COMMISSION).read(params.id ?? "");
  return { commission_rule: viewRule(rule) };
});

export const PATCH = handle(endCommissionRule, async ({ params, body, scope }) => {
  const rule = await scope.resolve<CommissionService>(COMMISSION).end(params.id ?? "", body.valid_to);
  return { commission_rule: viewRule(rule) };
});

export const DELETE = handle(deleteCommissionRule, async ({ params, scope }) => {
  const service = scope.resolve<CommissionService>(COMMISSION);
  const today = present().toZonedDateTimeISO("UTC").toPlainDate().toString();
  return { commission_rule: viewRule(await service.stop(params.id ?? "", today)) };
});

export const POST = handle(testCommissionRules, async ({ params, body, scope }) => {
  if (params.id !== "test") throw new Problem("row.not_found", "There is nothing here.");
  return testRules(scope, body);
});
