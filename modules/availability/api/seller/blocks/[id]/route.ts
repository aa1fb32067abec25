import { now as present } from "../../../../../../src/shared/clock";
import { handle } from "../../../../../../src/shared/handle";
import { deleteBlock, patchBlock } from "../../../../contract";
import { AVAILABILITY, type AvailabilityService } from "../../../../index";
import { findOwnBlock } from "../../../../own-block";

export const PATCH = handle(patchBlock, async ({ scope, actor, params, body }) => {
  const { id } = await findOwnBlock(scope, actor, params.id ?? "");
  return { block: await scope.resolve<AvailabilityService>(AVAILABILITY).changeBlock(id, body, present()) };
});

export const DELETE = handle(deleteBlock, async ({ scope, actor, params }) => {
  const { id } = await findOwnBlock(scope, actor, params.id ?? "");
  await scope.resolve<AvailabilityService>(AVAILABILITY).unblock(id, present());
  return { id, deleted: true };
});
