import { handle } from "../../../../../src/shared/handle";
import { listTimers } from "../../../contract";
import { TIMER, type TimerService } from "../../../index";

export const GET = handle(listTimers, async ({ query, scope }) => {
  const { limit, offset, state, name } = query;
  const filter = { limit, offset, ...(state ? { state } : {}), ...(name ? { name } : {}) };
  return { ...(await scope.resolve<TimerService>(TIMER).list(filter)), limit, offset };
});
