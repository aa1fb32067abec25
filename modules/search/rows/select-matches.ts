import { preparedRows, type Sql } from "../../../src/shared/sql";
import { type Cursor, packCursor } from "../domain/cursor";
import { type Alike, countOf } from "../domain/facets";
import type { Plan } from "../domain/plan";
import { VERSION } from "./asked";
import { allOf, amountOf, bindingsOf, distanceOf, facetParts, fromOf, type Moment, sharedParts } from "./conditions";
import { AFTER_CURSOR, keyOf, ORDER } from "./order";

type Row = { version: string; page: [string, number, string][]; alike: Alike[] };

export type Matches = {
  ids: string[];
  count: number;
  next_cursor: string | null;
  alike: Alike[];
  /** Of the read model that was asked. */
  version: string;
};

const cursorBindings = (cursor: Cursor | undefined) =>
  cursor ? { cursor_key: cursor.key, cursor_created_at: cursor.created_at, cursor_id: cursor.id } : {};

/** Newest first is an order that an index has: its page is read from the beginning, and what lies behind only counted. */
function statementOf(plan: Plan, moment: Moment): { sql: string; bindings: Record<string, unknown> } {
  const shared = sharedParts(plan, moment);
  const flags = facetParts(plan);
  const from = fromOf(moment);
  const { limit, offset, cursor, sort } = plan;
  const sql = `
    WITH matched AS ${sort === "newest" ? "NOT MATERIALIZED" : "MATERIALIZED"} (
      SELECT l.id, l.created_at, l.kind, l.currency, l.category_path, l.categories, ${keyOf(plan, moment)} AS key,
             ${Object.entries(flags)
               .map(([name, { sql: flag }]) => `${flag} AS ${name}`)
               .join(", ")}
        FROM ${from.sql}
       WHERE ${allOf(shared)}
    ), page AS (
      SELECT id, key, created_at FROM matched
       WHERE in_kind AND in_category AND in_price ${cursor ? `AND ${AFTER_CURSOR}` : ""}
       ORDER BY ${ORDER} LIMIT CAST(:limit AS bigint) OFFSET CAST(:offset AS bigint)
    ), alike AS (
      SELECT kind, currency, any_value(categories) AS path, in_kind, in_category, in_price, count(*)::integer AS count
        FROM matched GROUP BY kind, currency, category_path, in_kind, in_category, in_price
    )
    SELECT ${VERSION} AS version,
           (SELECT coalesce(json_agg(json_build_array(id, key, created_at) ORDER BY ${ORDER}), '[]') FROM page) AS page,
           (SELECT coalesce(json_agg(alike), '[]') FROM alike) AS alike`;
  const bindings = {
    ...bindingsOf([from, ...shared, ...Object.values(flags), amountOf(plan), distanceOf(plan)]),
    ...cursorBindings(cursor),
    limit,
    offset,
  };
  return { sql, bindings };
}

/** The page's ids, how many match in all, and what facets count: one statement over one set of rows. */
export async function selectMatches(sql: Sql, plan: Plan, moment: Moment): Promise<Matches> {
  const statement = statementOf(plan, moment);
  const [found] = await preparedRows<Row>(sql, statement.sql, statement.bindings);
  if (!found) throw new Error("a count is always answered");
  const { page, alike, version } = found;
  const last = page.length === plan.limit ? page.at(-1) : undefined;
  return {
    ...{ alike, version },
    ids: page.map(([id]) => id),
    count: countOf(alike),
    next_cursor: last ? packCursor({ sort: plan.sort, key: last[1], created_at: last[2], id: last[0] }) : null,
  };
}
