import type { ClientBase } from "pg";
import { LARGE } from "./identifiers";

/** What the large seed has written. */
export type Figures = { listings: number; sellers: number; products: number; periods: number; nights: number };

const large = (prefix: string) => `id LIKE '${prefix}\\_${LARGE}%'`;

/** Counts it in the database. */
export async function readFigures(client: ClientBase): Promise<Figures> {
  const { rows } = await client.query<Figures>(
    `SELECT (SELECT count(*) FROM listing WHERE ${large("lst")})::int AS listings,
            (SELECT count(*) FROM seller WHERE ${large("sel")})::int AS sellers,
            (SELECT count(*) FROM product WHERE ${large("prod")})::int AS products,
            count(*)::int AS periods, coalesce(sum(upper(period) - lower(period)), 0)::int AS nights
       FROM occupancy WHERE ${large("occ")}`,
  );
  const [figures] = rows;
  if (!figures) throw new Error("a count is always answered");
  return figures;
}
