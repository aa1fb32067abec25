import { handle } from "../../../../../src/shared/handle";
import { listEffects } from "../../../contract";
import { OUTBOX, type OutboxService } from "../../../index";

export const GET = handle(listEffects, async ({ query, scope }) => {
  const { limit, offset, state, topic } = query;
  const filter = { limit, offset, ...(state ? { state } : {}), ...(topic ? { topic } : {}) };
  return { ...(await scope.resolve<OutboxService>(OUTBOX).list(filter)), limit, offset };
});
