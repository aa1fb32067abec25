import { now } from "../../../../../src/shared/clock";
import { handle } from "../../../../../src/shared/handle";
import { listSavedViews, saveView } from "../../../contract";
import { keepView, listViews, userOf } from "../../../saved-views";

export const GET = handle(listSavedViews, async ({ actor, database, query }) => ({
  saved_views: await listViews(database, userOf(actor), query.table),
}));

export const POST = handle(saveView, async ({ actor, body, database }) => ({
  saved_view: await keepView(database, userOf(actor), body, now()),
}));
