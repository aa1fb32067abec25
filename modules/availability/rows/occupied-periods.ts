import { rows, type Sql } from "../../../src/shared/sql";
import { toDay } from "../domain/day-number";
import type { Period } from "../domain/period";

/** What is occupied of a listing between two dates at an instant; a hold that is over counts as free. */
export async function readOccupied(
  sql: Sql,
  listingId: string,
  from: string,
  to: string,
  now: string,
): Promise<Period[]> {
  const found = await rows<{ from: string; to: string }>(
    sql,
    `SELECT lower(period)::text AS "from", upper(period)::text AS "to"
       FROM occupancy JOIN resource ON resource.id = occupancy.resource_id
      WHERE resource.listing_id = ? AND period && daterange(?::date, ?::date)
        AND (state = 'live' OR (state = 'held' AND expires_at > ?::timestamptz))
      ORDER BY period`,
    [listingId, from, to, now],
  );
  return found.map((row) => ({ from: toDay(row.from), to: toDay(row.to) }));
}
