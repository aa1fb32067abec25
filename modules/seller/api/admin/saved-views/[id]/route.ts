import { handle } from "../../../../../../src/shared/handle";
import { adminDeleteSavedView } from "../../../../contract";
import { forgetView, userOf } from "../../../../saved-views";

export const DELETE = handle(adminDeleteSavedView, async ({ actor, database, params }) => {
  await forgetView(database, userOf(actor), params.id ?? "");
  return { id: params.id, deleted: true };
});
