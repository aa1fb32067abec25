import { now } from "../../../../../src/shared/clock";
import { handle } from "../../../../../src/shared/handle";
import { adminListSavedViews, adminSaveView } from "../../../contract";
import { keepView, listViews, userOf } from "../../../saved-views";

export const GET = handle(adminListSavedViews, async ({ actor, database, query }) => ({
  saved_views: await listViews(database, userOf(actor), query.table),
}));

export const POST = handle(adminSaveView, async ({ actor, body, database }) => ({
  saved_view: await keepView(database, userOf(actor), body, now()),
}));
