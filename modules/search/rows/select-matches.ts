import { firstRow, type Sql } from "../../../src/shared/sql";
import { type Cursor, packCursor } from "../domain/cursor";
import type { CategoryCount, ValueCount } from "../domain/facets";
import type { Plan } from "../domain/plan";
import { allOf, amountOf, askedOf, bindingsOf, distanceOf, facetParts, type Moment, sharedParts } from "./conditions";
import { AFTER_CURSOR, keyOf, ORDER } from "./order";

type Row = {
  count: number;
  page: [string, number, string][];
  kinds: ValueCount[];
  categories: CategoryCount[];
  currencies: ValueCount[];
};

export type Matches = Omit<Row, "page"> & { ids: string[]; next_cursor: string | null };

/** Counts of one facet, which leaves its own filter out. */
const counts = (value: string, name: string, where: string) => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('${name}', value, 'count', number)), '[]')
     FROM (SELECT ${value} AS value, count(*) AS number FROM matched WHERE ${where} GROUP BY 1) AS counted)`;

const cursorBindings = (cursor: Cursor | undefined) =>
  cursor ? { cursor_key: cursor.key, cursor_created_at: cursor.created_at, cursor_id: cursor.id } : {};

/** The page's ids, how many match in all, and the facets: one statement over one set of rows. */
export async function selectMatches(sql: Sql, plan: Plan, moment: Moment): Promise<Matches> {
  const shared = sharedParts(plan, moment);
  const flags = facetParts(plan);
  const asked = askedOf(plan);
  const { limit, offset, cursor, sort } = plan;
  const found = await firstRow<Row>(
    sql,
    `${asked.sql ? `${asked.sql},` : "WITH"} matched AS MATERIALIZED (
       SELECT l.id, l.created_at, l.kind, l.currency, l.categories, ${keyOf(plan)} AS key,
              ${Object.entries(flags)
                .map(([name, { sql: flag }]) => `${flag} AS ${name}`)
                .join(", ")}
         FROM search_listing l
        WHERE ${allOf(shared)}
     ), page AS (
       SELECT id, key, created_at FROM matched
        WHERE in_kind AND in_category AND in_price ${cursor ? `AND ${AFTER_CURSOR}` : ""}
        ORDER BY ${ORDER} LIMIT :limit OFFSET :offset
     )
     SELECT (SELECT count(*)::integer FROM matched WHERE in_kind AND in_category AND in_price) AS count,
            (SELECT coalesce(jsonb_agg(jsonb_build_array(id, key, created_at) ORDER BY ${ORDER}), '[]') FROM page) AS page,
            ${counts("kind", "value", "in_category AND in_price")} AS kinds,
            ${counts("categories", "path", "in_kind AND in_price")} AS categories,
            ${counts("currency", "value", "in_kind AND in_category")} AS currencies`,
    {
      ...bindingsOf([asked, ...shared, ...Object.values(flags), amountOf(plan), distanceOf(plan)]),
      ...cursorBindings(cursor),
      limit,
      offset,
    },
  );
  if (!found) throw new Error("a count is always answered");
  const { page, ...rest } = found;
  const last = page.length === limit ? page.at(-1) : undefined;
  return {
    ...rest,
    ids: page.map(([id]) => id),
    next_cursor: last ? packCursor({ sort, key: last[1], created_at: last[2], id: last[0] }) : null,
  };
}
