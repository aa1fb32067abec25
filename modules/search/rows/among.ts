import { preparedRows, type Sql } from "../../../src/shared/sql";
import type { Plan } from "../domain/plan";
import { VERSION } from "./asked";
import { allOf, amongParts, bindingsOf, distanceOf, type Moment } from "./conditions";
import { isKeyKnown, keyOf } from "./order";

/** Listings that have the words of a plan in its area, each with the number that it is in order of. */
export type Among = { ids: string[]; keys: number[] };

/** Those of a version of the read model; null when there are too many to keep. */
type Known = { version: string; among: Among | null };

/** Listings that are kept for one question at most. */
const AMONG_MAX = 1000;
/** Questions that one process keeps at most; the one that was not asked for longest goes first. */
const QUESTIONS_MAX = 500;

type Row = { version: string; found: [string, number][] };

/**
 * What people ask again and again with other dates and for other parties: the same words around the same place. Which
 * listings these are changes only with the read model, so they are found and ranked once in each of its versions, and
 * then only their dates are asked. The rest of a plan stays with the statement that asks them.
 */
export class KnownAmong {
  readonly #known = new Map<string, Known>();

  /** Among which listings a plan looks, as remembered, unless that was of another version than the one named. */
  async ask(sql: Sql, plan: Plan, moment: Moment, version?: string): Promise<Known | null> {
    if (!plan.dates || (plan.words.length === 0 && !plan.near && !plan.box)) return null;
    const { words, near, box, seller_id, weights, sort } = plan;
    const question = JSON.stringify([words, near, box, seller_id, weights, isKeyKnown(sort) && sort]);
    const kept = this.#known.get(question);
    const known = kept && (version === undefined || kept.version === version) ? kept : await read(sql, plan, moment);
    this.#known.delete(question);
    this.#known.set(question, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > QUESTIONS_MAX && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }
}

async function read(sql: Sql, plan: Plan, moment: Moment): Promise<Known> {
  const parts = amongParts(plan, moment);
  const key = isKeyKnown(plan.sort) ? keyOf(plan, moment) : "0";
  const [row] = await preparedRows<Row>(
    sql,
    `SELECT ${VERSION} AS version,
            (SELECT coalesce(json_agg(json_build_array(id, key)), '[]')
               FROM (SELECT l.id, ${key} AS key
                       FROM search_listing l WHERE ${allOf(parts)} LIMIT CAST(:among_max AS integer)) AS found) AS found`,
    { ...bindingsOf([...parts, distanceOf(plan)]), among_max: AMONG_MAX + 1 },
  );
  if (!row) throw new Error("a version is always answered");
  const { version, found } = row;
  if (found.length > AMONG_MAX) return { version, among: null };
  return { version, among: { ids: found.map(([id]) => id), keys: found.map(([, key]) => key) } };
}
