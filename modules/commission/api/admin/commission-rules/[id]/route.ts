import { now as present } from "../../../../../../src/shared/clock";
import { handle } from "../../../../../../src/shared/handle";
import { deleteCommissionRule, endCommissionRule, readCommissionRule } from "../../../../contract";
import { COMMISSION, type CommissionService } from "../../../../index";
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
