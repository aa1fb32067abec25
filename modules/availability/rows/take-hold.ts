import { generateEntityId } from "@medusajs/framework/utils";
import { rows, type Sql } from "../../../src/shared/sql";
import type { HoldInput } from "../contract";
import { assertWithinLimits, claimHash } from "./claim-limits";
import { lockResourceOfListing } from "./lock-resource";
import { orTaken } from "./or-taken";

/** Holds of a resource that are over count for nothing: whoever wants dates of it next sets them free. */
export async function releaseExpired(tx: Sql, resourceId: string, now: string): Promise<void> {
  await rows(
    tx,
    `UPDATE occupancy SET state = 'released', holder_hashes = '{}', updated_at = ?::timestamptz
      WHERE resource_id = ? AND state = 'held' AND expires_at <= ?::timestamptz`,
    [now, resourceId, now],
  );
}

async function insertHold(tx: Sql, resourceId: string, input: HoldInput, now: string): Promise<void> {
  const { from, to, booking_id } = input;
  const hashes = input.claims.map((claim) => claimHash(claim.key));
  await rows(
    tx,
    `INSERT INTO occupancy
       (id, resource_id, period, guest_period, kind, state, expires_at, source, booking_id, holder_hashes, created_at, updated_at)
     VALUES (?, ?, daterange(?::date, ?::date), daterange(?::date, ?::date), 'hold', 'held', ?::timestamptz, 'booking', ?,
       ?::text[], ?::timestamptz, ?::timestamptz)`,
    [
      generateEntityId(undefined, "occ"),
      resourceId,
      from,
      to,
      from,
      to,
      input.expires_at.toString(),
      booking_id,
      hashes,
      now,
      now,
    ],
  );
}

/**
 * Takes a listing's dates for a booking that has not been paid. Throws `availability.taken` when the exclusion
 * constraint refuses them (the transaction can then only be rolled back) and `availability.too_many_holds`.
 */
export async function takeHold(tx: Sql, input: HoldInput): Promise<void> {
  const now = input.now.toString();
  await assertWithinLimits(tx, input.claims, now);
  const resourceId = await lockResourceOfListing(tx, input.listing_id, now);
  await releaseExpired(tx, resourceId, now);
  await orTaken(insertHold(tx, resourceId, input, now));
}
