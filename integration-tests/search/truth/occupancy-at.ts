import type { Client } from "pg";

type Row = { id: string; listing_id: string; state: string; expires_ms: number | null; updated_at: string };

/** Every occupancy of dates as one statement has seen it, also what was released, and the instants around that. */
export type Seen = { before: number; after: number; rows: ReadonlyMap<string, readonly Row[]> };

/** Looks at all occupancy that touches the dates. Rows are never removed: what came and went has left one. */
export async function seeOccupancy(client: Client, from: string, to: string): Promise<Seen> {
  const before = Date.now();
  const { rows } = await client.query<Row>(
    `SELECT o.id, r.listing_id, o.state, o.updated_at::text, extract(epoch FROM o.expires_at)::float8 * 1000 AS expires_ms
       FROM occupancy o JOIN resource r ON r.id = o.resource_id
      WHERE o.period && daterange($1::date, $2::date) ORDER BY o.id`,
    [from, to],
  );
  return { before, after: Date.now(), rows: Map.groupBy(rows, ({ listing_id }) => listing_id) };
}

const signature = (rows: readonly Row[] | undefined) =>
  JSON.stringify((rows ?? []).map(({ id, state, expires_ms, updated_at }) => [id, state, expires_ms, updated_at]));

const blocks = ({ state, expires_ms }: Row, at: number) =>
  state === "live" || (state === "held" && expires_ms !== null && expires_ms > at);

/**
 * What a listing was in all the time from one look to a later one: `free` or `taken` when no row of its dates changed
 * and no hold of them ran out in between, else `changed`: then either answer was true at some instant.
 */
export function wasAllTheTime(listingId: string, first: Seen, last: Seen): "free" | "taken" | "changed" {
  const [then, now] = [first.rows.get(listingId), last.rows.get(listingId)];
  if (signature(then) !== signature(now)) return "changed";
  const rows = now ?? [];
  if (rows.some((row) => blocks(row, last.after))) return "taken";
  return rows.some((row) => blocks(row, first.before)) ? "changed" : "free";
}

/**
 * True when the dates were taken after the first look and before the last: a row is there that was not, or one that
 * did not hold them then does now.
 */
export function wasTakenBetween(listingId: string, first: Seen, last: Seen): boolean {
  const then = new Map((first.rows.get(listingId) ?? []).map((row) => [row.id, row]));
  return (last.rows.get(listingId) ?? []).some((row) => {
    const old = then.get(row.id);
    return old === undefined || (!blocks(old, first.before) && blocks(row, last.before));
  });
}
