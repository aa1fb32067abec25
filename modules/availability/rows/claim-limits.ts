import { createHash } from "node:crypto";
import { Problem } from "../../../src/shared/problem";
import { rows, type Sql } from "../../../src/shared/sql";
import type { HoldClaim } from "../contract";

/** A claim's key as it is kept: the table of occupancy holds nobody's address in clear. */
export function claimHash(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/**
 * Throws `availability.too_many_holds` when one of the claims has its number of live unpaid holds already.
 * Two transactions of the same claim count one after the other: each key is locked until its transaction ends,
 * and keys are locked in one order so that nobody waits in a circle.
 */
export async function assertWithinLimits(tx: Sql, claims: readonly HoldClaim[], now: string): Promise<void> {
  const limits = new Map(claims.map((claim) => [claimHash(claim.key), claim.limit]));
  const hashes = [...limits.keys()].sort();
  if (hashes.length === 0) return;
  for (const hash of hashes) await rows(tx, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [hash]);
  const counted = await rows<{ hash: string; live: number }>(
    tx,
    `SELECT hash, count(*)::int AS live
       FROM occupancy CROSS JOIN LATERAL unnest(holder_hashes) AS hash
      WHERE state = 'held' AND expires_at > ?::timestamptz AND holder_hashes && ?::text[] AND hash = ANY (?::text[])
      GROUP BY hash`,
    [now, hashes, hashes],
  );
  for (const { hash, live } of counted) {
    const limit = limits.get(hash);
    if (limit !== undefined && live >= limit) {
      throw new Problem("availability.too_many_holds", "Please pay or let go of the dates you already hold first.", {
        limit,
      });
    }
  }
}
