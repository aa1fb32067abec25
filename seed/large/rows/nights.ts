import type { ClientBase } from "pg";
import { largeIdSql } from "./identifiers";

/**
 * Nights are taken from two months ago until a year from now, at most once in every ten days, so that no two periods
 * of a unit can meet: the exclusion constraint has nothing to refuse, and is there all the same.
 */
const DAYS_BEFORE = 60;
const CYCLE_DAYS = 10;
const CYCLES = 42;
/** The longest that somebody stays, and that a space or a thing is taken. */
const LENGTHS = { stay: 9, other: 4 } as const;

/** Whole numbers from 0 that a listing's number, the cycle and a salt decide: PostgreSQL's own hash, seeded. */
const chance = (salt: number, modulus: string) =>
  `((hashint8extended(batch.number * 1000 + cycle, $2::bigint * 16 + ${salt}) & 1073741823) % ${modulus})`;

/**
 * Units of a batch's listings that are booked by night or day, and what is taken of them. All of it is taken by
 * sellers or by somebody else's calendar: a booking of Berth's would need its order and its payment, and dates
 * without them are given back by the reconciler. Answers periods and nights.
 */
export async function insertNights(
  client: ClientBase,
  { seed, today, now }: { seed: number; today: string; now: string },
): Promise<{ periods: number; nights: number }> {
  await client.query(
    `INSERT INTO resource (id, listing_id, unit_number, created_at)
     SELECT ${largeIdSql("res", "number")}, id, 1, $1::timestamptz FROM batch WHERE bookable ORDER BY number`,
    [now],
  );
  const { rows } = await client.query<{ periods: number; nights: number }>(
    `WITH cycles AS (
       SELECT batch.number, batch.id AS listing_id, cycle, least(batch.popularity * season.factor, 0.95) AS share,
              ${chance(1, "1000000")} AS draw,
              1 + ${chance(2, `(CASE WHEN batch.kind = 'stay' THEN ${LENGTHS.stay} ELSE ${LENGTHS.other} END)`)} AS length,
              ${chance(3, "1000000")} AS shift,
              ${chance(4, "10")} AS who,
              $1::date - ${DAYS_BEFORE} + cycle * ${CYCLE_DAYS} AS opens
         FROM batch CROSS JOIN generate_series(0, ${CYCLES - 1}) AS cycle
         -- As in the north: summer is high season, the dark months are low.
         CROSS JOIN LATERAL (SELECT (ARRAY[0.7, 0.7, 0.9, 1.0, 1.1, 1.3, 1.5, 1.5, 1.1, 0.9, 0.7, 0.9])[
           extract(month FROM $1::date - ${DAYS_BEFORE} + cycle * ${CYCLE_DAYS})::integer] AS factor) AS season
        WHERE batch.bookable
     ), taken AS (
       SELECT number, listing_id, cycle, who, length, opens + (shift % (${CYCLE_DAYS} + 1 - length))::integer AS first
         FROM cycles WHERE draw < share * 1000000
     ), written AS (
       INSERT INTO occupancy (id, resource_id, listing_id, period, guest_period, kind, state, source, created_at, updated_at)
       SELECT ${largeIdSql("occ", "number")} || '_' || lpad(cycle::text, 2, '0'), ${largeIdSql("res", "number")}, listing_id,
              daterange(first, first + length::integer), daterange(first, first + length::integer),
              CASE WHEN who < 3 THEN 'block' ELSE 'import' END, 'live',
              CASE WHEN who < 3 THEN 'seller' ELSE 'seed' END, $3::timestamptz, $3::timestamptz
         FROM taken ORDER BY number, cycle
       RETURNING upper(period) - lower(period) AS nights
     )
     SELECT count(*)::int AS periods, coalesce(sum(nights), 0)::int AS nights FROM written`,
    [today, seed, now],
  );
  const [counted] = rows;
  if (!counted) throw new Error("a count is always answered");
  return counted;
}
