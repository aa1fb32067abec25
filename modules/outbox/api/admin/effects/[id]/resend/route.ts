import { handle } from "../../../../../../../src/shared/handle";
import { Problem } from "../../../../../../../src/shared/problem";
import { resendEffect } from "../../../../../contract";
import { OUTBOX, type OutboxService } from "../../../../../index";

export const POST = handle(resendEffect, async ({ params, scope }) => {
  const { id = "" } = params;
  // The key is a bigint: other texts are no effect's, and PostgreSQL would refuse to compare them.
  const isKey = /^\d{1,18}$/.test(id);
  if (!isKey || !(await scope.resolve<OutboxService>(OUTBOX).resend(id))) {
    throw new Problem("row.not_found", "There is no dead letter by this id.");
  }
  return { id, resent: true };
});
