import { generateEntityId } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { Problem } from "../../../src/shared/problem";
import { type Database, firstRow, rows, type Sql } from "../../../src/shared/sql";
import type { BlockView } from "../contract";
import { lockResourceOfListing } from "./lock-resource";
import { orTaken } from "./or-taken";
import { releaseExpired } from "./take-hold";

export type NewBlock = { listing_id: string; from: string; to: string; reason: string; now: Temporal.Instant };
export type BlockChange = { from?: string | undefined; to?: string | undefined; reason?: string | undefined };

type BlockRow = Omit<BlockView, "created_at"> & { created_at: Date };

const SELECT = `SELECT occupancy.id, resource.listing_id, lower(period)::text AS "from", upper(period)::text AS "to",
    coalesce(occupancy.note, '') AS reason, occupancy.created_at
  FROM occupancy JOIN resource ON resource.id = occupancy.resource_id
 WHERE occupancy.kind = 'block' AND occupancy.state = 'live'`;

const view = (row: BlockRow): BlockView => ({ ...row, created_at: row.created_at.toISOString() });

/** Blocks of a listing that end after a date, earliest first. */
export async function listBlocks(
  sql: Sql,
  listingId: string,
  from: string,
  page: { limit: number; offset: number },
): Promise<{ blocks: BlockView[]; count: number }> {
  const which = `${SELECT} AND resource.listing_id = :listing_id AND upper(period) > CAST(:from AS date)`;
  const found = await rows<BlockRow>(sql, `${which} ORDER BY period, occupancy.id LIMIT :limit OFFSET :offset`, {
    listing_id: listingId,
    from,
    ...page,
  });
  const counted = await firstRow<{ count: number }>(sql, `SELECT count(*)::int AS count FROM (${which}) AS blocks`, {
    listing_id: listingId,
    from,
  });
  return { blocks: found.map(view), count: counted?.count ?? 0 };
}

/** A block that stands, or undefined. */
export async function findBlock(sql: Sql, id: string): Promise<BlockView | undefined> {
  const row = await firstRow<BlockRow>(sql, `${SELECT} AND occupancy.id = ?`, [id]);
  return row && view(row);
}

async function readBlock(sql: Sql, id: string): Promise<BlockView> {
  const block = await findBlock(sql, id);
  if (!block) throw new Problem("row.not_found", "There is no such block.");
  return block;
}

function refuseEmpty(from: string, to: string): void {
  if (to <= from) throw new Problem("availability.dates_invalid", "The last day must come after the first.");
}

/** Takes dates for the seller; the exclusion constraint decides whether they are free. */
export async function insertBlock(
  database: Database,
  { listing_id, from, to, reason, now }: NewBlock,
): Promise<BlockView> {
  refuseEmpty(from, to);
  const id = generateEntityId(undefined, "occ");
  const at = now.toString();
  return database.transaction(async (tx) => {
    const resourceId = await lockResourceOfListing(tx, listing_id, at);
    await releaseExpired(tx, resourceId, at);
    await orTaken(
      rows(
        tx,
        `INSERT INTO occupancy (id, resource_id, period, guest_period, kind, state, source, note, created_at, updated_at)
         VALUES (:id, :resource_id, daterange(CAST(:from AS date), CAST(:to AS date)),
           daterange(CAST(:from AS date), CAST(:to AS date)), 'block', 'live', 'seller', :reason,
           CAST(:at AS timestamptz), CAST(:at AS timestamptz))`,
        { id, resource_id: resourceId, from, to, reason, at },
      ),
    );
    return readBlock(tx, id);
  });
}

/** Changes a block; new dates are refused like a new block's. */
export async function changeBlock(
  database: Database,
  id: string,
  change: BlockChange,
  now: Temporal.Instant,
): Promise<BlockView> {
  const at = now.toString();
  return database.transaction(async (tx) => {
    const before = await readBlock(tx, id);
    const after = {
      from: change.from ?? before.from,
      to: change.to ?? before.to,
      reason: change.reason ?? before.reason,
    };
    refuseEmpty(after.from, after.to);
    await releaseExpired(tx, await lockResourceOfListing(tx, before.listing_id, at), at);
    await orTaken(
      rows(
        tx,
        `UPDATE occupancy SET period = daterange(CAST(:from AS date), CAST(:to AS date)),
                guest_period = daterange(CAST(:from AS date), CAST(:to AS date)), note = :reason,
                updated_at = CAST(:at AS timestamptz)
          WHERE id = :id AND kind = 'block' AND state = 'live'`,
        { id, ...after, at },
      ),
    );
    return readBlock(tx, id);
  });
}

/** Gives a block's dates back. */
export async function releaseBlock(database: Database, id: string, now: Temporal.Instant): Promise<void> {
  await rows(
    database,
    "UPDATE occupancy SET state = 'released', updated_at = ?::timestamptz WHERE id = ? AND kind = 'block' AND state = 'live'",
    [now.toString(), id],
  );
}
