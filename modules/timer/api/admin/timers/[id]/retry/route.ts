import { handle } from "../../../../../../../src/shared/handle";
import { Problem } from "../../../../../../../src/shared/problem";
import { retryTimer } from "../../../../../contract";
import { TIMER, type TimerService } from "../../../../../index";

export const POST = handle(retryTimer, async ({ params, scope }) => {
  const { id = "" } = params;
  // The key is a bigint: other texts are no timer's, and PostgreSQL would refuse to compare them.
  const isKey = /^\d{1,18}$/.test(id);
  if (!isKey || !(await scope.resolve<TimerService>(TIMER).retry(id))) {
    throw new Problem("row.not_found", "There is no timer that gave up by this id.");
  }
  return { id, retried: true };
});
