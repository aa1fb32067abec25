import type { Plan, Sort } from "../domain/plan";
import { NEAR_HALF_METRES, RATING_MAX, RATING_MEAN, WEIGHTS } from "../domain/weights";
import { amountOf, distanceOf, type Moment } from "./conditions";

/** Whether the number of an order depends on nothing but words and place, so that it can be known before the dates. */
export const isKeyKnown = (sort: Sort): boolean => sort === "relevance" || sort === "distance";

/** The parts of relevance as SQL, each times its weight. Rounded, so that equal ones are equal on every page. */
function relevance(plan: Plan, { asked }: Moment): string {
  const { text, exact, near, picture, rating, ...by_field } = plan.weights ?? WEIGHTS;
  const fields = `CAST('{${by_field.fields.join(",")}}' AS float4[])`;
  const parts = [
    `${picture} * CAST(l.image IS NOT NULL AS integer)`,
    `${rating} * coalesce(l.rating, ${RATING_MEAN}) / ${RATING_MAX}`,
  ];
  if (plan.words.length > 0) {
    const rank = (words: string, weight: number) =>
      `${weight} * CAST(:${words}_scale AS float8) * ts_rank(${fields}, l.words, CAST(:${words} AS tsquery))`;
    // Words that mean nothing else are as they were written: ranked once.
    if (asked.meant === asked.exact) parts.push(rank("exact", text + exact));
    else parts.push(rank("meant", text), rank("exact", exact));
  }
  if (plan.near) parts.push(`${near} / (1 + ${distanceOf(plan).sql} / ${NEAR_HALF_METRES})`);
  return `-round(CAST(${parts.join(" + ")} AS numeric), 6)`;
}

/**
 * The number that a list is in ascending order of; equals come newest first, then by id. One number for every order
 * keeps a cursor the same three values, and a page begins where the one before ended whatever was added meanwhile.
 */
export function keyOf(plan: Plan, moment: Moment): string {
  if (moment.among && isKeyKnown(plan.sort)) return "among.key";
  const keys: Record<Sort, string> = {
    relevance: relevance(plan, moment),
    distance: distanceOf(plan).sql,
    price_low: amountOf(plan).sql,
    price_high: `-${amountOf(plan).sql}`,
    rating: `-coalesce(l.rating, ${RATING_MEAN})`,
    newest: "0",
    oldest: "extract(epoch FROM l.created_at)",
  };
  return `CAST(${keys[plan.sort]} AS float8)`;
}

/** SQL of the order of rows that have `key`, `created_at` and `id`. */
export const ORDER = "key, created_at DESC, id DESC";

/** Rows that come after the cursor's in that order. */
export const AFTER_CURSOR = `
  (key > CAST(:cursor_key AS float8) OR (key = CAST(:cursor_key AS float8)
    AND (created_at, id) < (CAST(:cursor_created_at AS timestamptz), CAST(:cursor_id AS text))))`;
