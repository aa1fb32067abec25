import { generateEntityId } from "@medusajs/framework/utils";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";

/**
 * The listing's resource, made on demand, locked until the transaction ends.
 * The lock does not decide who gets the dates, the exclusion constraint does; but two inserts that conflict while
 * both are open wait for each other and end as a deadlock. In a row one after the other they end as an answer.
 */
export async function lockResourceOfListing(tx: Sql, listingId: string, now: string): Promise<string> {
  await rows(
    tx,
    `INSERT INTO resource (id, listing_id, unit_number, created_at) VALUES (?, ?, 1, ?::timestamptz)
     ON CONFLICT (listing_id, unit_number) DO NOTHING`,
    [generateEntityId(undefined, "res"), listingId, now],
  );
  const found = await firstRow<{ id: string }>(
    tx,
    "SELECT id FROM resource WHERE listing_id = ? AND unit_number = 1 FOR UPDATE",
    [listingId],
  );
  if (!found) throw new Error(`listing ${listingId} has no resource right after it was made`);
  return found.id;
}

/** Locks the resources on which a booking has occupancy, in one order, for the same reason, and answers their ids. */
export async function lockResourcesOfBooking(tx: Sql, bookingId: string): Promise<string[]> {
  const locked = await rows<{ id: string }>(
    tx,
    `SELECT id FROM resource
      WHERE id IN (SELECT resource_id FROM occupancy WHERE booking_id = ?)
      ORDER BY id FOR UPDATE`,
    [bookingId],
  );
  return locked.map(({ id }) => id);
}
