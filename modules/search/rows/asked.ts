import { firstRow, preparedRows, type Sql } from "../../../src/shared/sql";
import { simpleQuery } from "../domain/simple-query";

/**
 * What words ask for, as queries of PostgreSQL: what has to occur; what counts, with all that means the same, and as it
 * was written, each with what its rank is multiplied by. Of stop words alone there is no query, and nothing is found.
 */
export type Asked = {
  every: string | null;
  meant: string | null;
  meant_scale: number | null;
  exact: string | null;
  exact_scale: number | null;
  /** Of the read model that they were read in. */
  version: string;
};

/** Words asked for that one process remembers at most; those that were not asked for longest are forgotten. */
const KNOWN_MAX = 2000;

/** No words ask for nothing, in every version. */
const NOTHING: Asked = { every: null, meant: null, meant_scale: null, exact: null, exact_scale: null, version: "" };

/** Whether words ask for the same in two versions. */
export const isSame = ({ version: _, ...one }: Asked, { version: __, ...other }: Asked): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Which read model it is, as SQL: another one whenever an answer without dates could be another. */
export const VERSION = "(SELECT incarnation || '.' || version FROM search_state)";

/** Which read model it is. */
export async function readVersion(sql: Sql): Promise<string> {
  const [state] = await preparedRows<{ version: string | null }>(sql, `SELECT ${VERSION} AS version`);
  if (!state?.version) throw new Error("search_state has lost its row");
  return state.version;
}

async function readAsked(sql: Sql, words: readonly string[]): Promise<Asked> {
  const asked = await firstRow<Asked>(
    sql,
    `SELECT every::text, meant::text, meant_scale, exact::text, exact_scale, ${VERSION} AS version
       FROM search_asked(CAST(:words AS text[]))`,
    { words },
  );
  if (!asked) throw new Error("what words ask for is always answered");
  const { every, meant, exact } = asked;
  return {
    ...asked,
    every: every && simpleQuery(every),
    meant: meant && simpleQuery(meant),
    exact: exact && simpleQuery(exact),
  };
}

/**
 * What words ask for depends on the vocabulary and its synonyms, which change rarely beside how often the same words are
 * asked: an answer tells the version that it was made of, and only when that is another are the words read anew.
 */
export class KnownWords {
  readonly #known = new Map<string, Asked>();

  /** What the words ask for; as remembered, unless that was of another version than the one named. */
  async ask(sql: Sql, words: readonly string[], version?: string): Promise<Asked> {
    if (words.length === 0) return NOTHING;
    const key = words.join(" ");
    const kept = this.#known.get(key);
    const asked = kept && (version === undefined || kept.version === version) ? kept : await readAsked(sql, words);
    this.#known.delete(key);
    this.#known.set(key, asked);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KNOWN_MAX && oldest !== undefined) this.#known.delete(oldest);
    return asked;
  }
}
