import { generateEntityId } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import type { Actor } from "../../src/shared/actor";
import { Problem } from "../../src/shared/problem";
import { type Database, firstRow, rows, type Sql } from "../../src/shared/sql";
import { SAVED_VIEWS_MAX, type SavedView, type ViewedTable } from "./contract/saved-views";

const COLUMNS = 'id, "table", name, query';

/** Whose views a call is about: the person's, whatever they work for. */
export function userOf(actor: Actor): string {
  if (actor.kind !== "user") throw new Error("a route for users was reached by somebody else");
  return actor.user_id;
}

/** A person's views of a table, by name. */
export async function listViews(sql: Sql, userId: string, table: ViewedTable): Promise<SavedView[]> {
  return rows<SavedView>(
    sql,
    `SELECT ${COLUMNS} FROM seller_saved_view WHERE user_id = ? AND "table" = ? ORDER BY lower(name), id`,
    [userId, table],
  );
}

/** Keeps a view; one of the same name is replaced. Throws `row.conflict` when the person has as many as there may be. */
export async function keepView(
  database: Database,
  userId: string,
  view: Omit<SavedView, "id">,
  now: Temporal.Instant,
): Promise<SavedView> {
  return database.transaction(async (tx) => {
    const kept = await firstRow<SavedView>(
      tx,
      `INSERT INTO seller_saved_view (id, user_id, "table", name, query, created_at)
       VALUES (:id, :user, :table, :name, :query, :now)
       ON CONFLICT (user_id, "table", name) DO UPDATE SET query = excluded.query
       RETURNING ${COLUMNS}`,
      { ...view, id: generateEntityId(undefined, "selv"), user: userId, now: now.toString() },
    );
    if (!kept) throw new Error("the view was not written");
    // Two at once may leave one more than the bound: it keeps the list short, nothing hangs on it.
    if ((await listViews(tx, userId, view.table)).length > SAVED_VIEWS_MAX) {
      throw new Problem("row.conflict", `You can keep ${SAVED_VIEWS_MAX} views of a table. Delete one first.`);
    }
    return kept;
  });
}

/** Forgets a view of the person's own; another's is `row.not_found`. */
export async function forgetView(sql: Sql, userId: string, id: string): Promise<void> {
  const gone = await firstRow(sql, "DELETE FROM seller_saved_view WHERE id = ? AND user_id = ? RETURNING id", [
    id,
    userId,
  ]);
  if (!gone) throw new Problem("row.not_found", "There is no such view.");
}
