import { z } from "zod";
import { defineRoute, id, text } from "../../../src/shared/route";

/** Views that one person may keep of one table. */
export const SAVED_VIEWS_MAX = 20;

/** The tables of the dashboard that can be narrowed. */
export const viewedTable = z.enum(["bookings", "listings", "all-bookings", "all-listings", "sellers"]);
export type ViewedTable = z.infer<typeof viewedTable>;

/** A table's tab, filters, search and order under a name; `query` is what stands in the address for them. */
export const savedView = z.object({ id, table: viewedTable, name: z.string(), query: z.string() });
export type SavedView = z.infer<typeof savedView>;

const ofTable = z.object({ table: viewedTable }).strict();
const newView = z
  .object({
    table: viewedTable,
    name: text(1, 60),
    query: z
      .string()
      .max(1000)
      .regex(/^[\w\-.~%+=&*]*$/, "must be the query of an address"),
  })
  .strict();
const list = z.object({ saved_views: z.array(savedView) });
const one = z.object({ saved_view: savedView });
const deleted = z.object({ id, deleted: z.literal(true) });

export const listSavedViews = defineRoute({
  method: "GET",
  path: "/seller/saved-views",
  who: "staff",
  summary: "The caller's own views of a table, by name",
  query: ofTable,
  response: list,
});

export const saveView = defineRoute({
  method: "POST",
  path: "/seller/saved-views",
  who: "staff",
  summary: "Keeps a view for the caller alone; one of the same name is replaced",
  body: newView,
  response: one,
  status: 201,
});

export const deleteSavedView = defineRoute({
  method: "DELETE",
  path: "/seller/saved-views/:id",
  who: "staff",
  summary: "Forgets one of the caller's own views",
  response: deleted,
});

export const adminListSavedViews = defineRoute({ ...listSavedViews, path: "/admin/saved-views", who: "operator" });
export const adminSaveView = defineRoute({ ...saveView, path: "/admin/saved-views", who: "operator" });
export const adminDeleteSavedView = defineRoute({
  ...deleteSavedView,
  path: "/admin/saved-views/:id",
  who: "operator",
});

export const savedViewRoutes = [
  listSavedViews,
  saveView,
  deleteSavedView,
  adminListSavedViews,
  adminSaveView,
  adminDeleteSavedView,
];
