import { type Database, rows, type Sql } from "../../../src/shared/sql";
import type { ListingSource } from "./source";
import { removeListings, writeListings } from "./write-listings";

/** Listings that one transaction brings up to date: it holds the writers' lock for so long, and no reader waits. */
const AT_ONCE = 200;

export type Refreshed = { written: number; removed: number };

/**
 * Brings rows up to date with their listings. The lock is taken before the listings are read, so whoever writes later
 * has read later: an effect that is delivered late or twice can never put an older state over a newer one.
 */
async function refreshSome(database: Database, source: ListingSource, ids: readonly string[]): Promise<Refreshed> {
  return database.transaction(async (tx: Sql) => {
    await rows(tx, "SELECT version FROM search_state FOR UPDATE");
    const found = await source.readSearchable(tx, ids);
    const written = await writeListings(tx, found);
    const removed = await removeListings(
      tx,
      ids,
      found.map(({ id }) => id),
    );
    if (written + removed > 0) await rows(tx, "UPDATE search_state SET version = version + 1");
    return { written, removed };
  });
}

/** Brings the rows of these listings up to date. */
export async function refresh(database: Database, source: ListingSource, ids: readonly string[]): Promise<Refreshed> {
  const total: Refreshed = { written: 0, removed: 0 };
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const { written, removed } = await refreshSome(database, source, ids.slice(start, start + AT_ONCE));
    total.written += written;
    total.removed += removed;
  }
  return total;
}

async function idsKeptAfter(sql: Sql, after: string): Promise<string[]> {
  const found = await rows<{ id: string }>(sql, "SELECT id FROM search_listing WHERE id > ? ORDER BY id LIMIT ?", [
    after,
    AT_ONCE,
  ]);
  return found.map(({ id }) => id);
}

async function walk(next: (after: string) => Promise<string[]>, work: (ids: string[]) => Promise<void>): Promise<void> {
  for (let after = ""; ; ) {
    const ids = await next(after);
    const last = ids.at(-1);
    if (last === undefined) return;
    await work(ids);
    after = last;
  }
}

/** Words that no listing has any more are not what a misspelt one can have meant. */
async function forgetWords(database: Database): Promise<void> {
  await rows(
    database,
    `WITH forgotten AS (
       DELETE FROM search_word
        WHERE NOT EXISTS (SELECT FROM search_listing WHERE words @@ (search_word.en || search_word.es)) RETURNING word)
     UPDATE search_state SET version = version + 1 WHERE EXISTS (SELECT FROM forgotten)`,
  );
}

/**
 * Makes the read model what it would be if it were made anew, row by row in its place: what is missing or differs is
 * written, what should not be there is removed, and at no moment is anything missing that belongs there.
 */
export async function rebuild(database: Database, source: ListingSource): Promise<Refreshed> {
  const total: Refreshed = { written: 0, removed: 0 };
  const work = async (ids: string[]) => {
    const { written, removed } = await refresh(database, source, ids);
    total.written += written;
    total.removed += removed;
  };
  const known = new Set<string>();
  await walk(
    (after) => source.idsAfter(database, after, AT_ONCE),
    async (ids) => {
      for (const id of ids) known.add(id);
      await work(ids);
    },
  );
  // Of a listing that is gone only its row is left.
  await walk(
    (after) => idsKeptAfter(database, after),
    async (ids) => {
      const left = ids.filter((id) => !known.has(id));
      if (left.length > 0) await work(left);
    },
  );
  await forgetWords(database);
  return total;
}
