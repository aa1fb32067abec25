import { handle } from "../../../../../../src/shared/handle";
import { deleteSavedView } from "../../../../contract";
import { forgetView, userOf } from "../../../../saved-views";

export const DELETE = handle(deleteSavedView, async ({ actor, database, params }) => {
  await forgetView(database, userOf(actor), params.id ?? "");
  return { id: params.id, deleted: true };
});
