import { withClient } from "../../../src/bootstrap/databases";
import type { Target } from "./flow";

/** The large seed takes nights of the coming year; after it everything is free until the horizon of two years. */
const FIRST_DAY = 400;
const NIGHTS = 300;
const VARIANTS_MAX = 100_000;

/** A night each of listings that answer at once and are paid in euros; one listing after the other, then the next night. */
export async function freeNightsOf(databaseUrl: string): Promise<Target[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<Target>(
      `SELECT id, (CURRENT_DATE + $1::integer + night)::text AS "from", (CURRENT_DATE + $1::integer + night + 1)::text AS "to"
         FROM generate_series(0, $2::integer - 1) AS night CROSS JOIN listing
        WHERE kind = 'stay' AND booking_mode = 'instant' AND currency = 'eur' AND status = 'active' AND id LIKE 'lst\\_L%'
        ORDER BY night, id`,
      [FIRST_DAY, NIGHTS],
    );
    return rows;
  });
}

/** Variants of the stock shop with a price in euros, again and again: nothing of them ever runs out. */
export async function variantsOf(databaseUrl: string): Promise<{ targets: Target[]; regionId: string }> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<Target>(
      `SELECT link.variant_id AS id FROM generate_series(1, 100) AS turn
        CROSS JOIN product_variant_price_set link JOIN price ON price.price_set_id = link.price_set_id
        WHERE price.currency_code = 'eur' ORDER BY turn, link.variant_id LIMIT ${VARIANTS_MAX}`,
    );
    const regions = await client.query<{ id: string }>("SELECT id FROM region LIMIT 1");
    return { targets: rows, regionId: regions.rows[0]?.id ?? "" };
  });
}
