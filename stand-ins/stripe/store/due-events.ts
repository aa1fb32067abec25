import type { Pool } from "pg";

export type DueEvent = {
  id: string;
  attempts: number;
  body: { account?: string; data: { object: { id: string; payment_intent?: string } } };
};

/** Longer than an event waits in line for others that are not answered; a claim whose process died is over then. */
const CLAIM_SECONDS = 180;

/**
 * Takes events that are due, oldest first, so that another process does not send them meanwhile.
 * @param gatherMs only takes anything when one of them has waited this long.
 */
export async function claimDue(pool: Pool, limit: number, gatherMs: number): Promise<DueEvent[]> {
  const { rows } = await pool.query<DueEvent & { sequence: string }>(
    `UPDATE events SET attempts = attempts + 1, next_attempt_at = clock_timestamp() + make_interval(secs => $1)
      WHERE id IN (SELECT id FROM events
                    WHERE delivered_at IS NULL AND next_attempt_at <= clock_timestamp()
                      AND EXISTS (SELECT FROM events WHERE delivered_at IS NULL
                                   AND next_attempt_at <= clock_timestamp() - make_interval(secs => $2))
                    ORDER BY sequence LIMIT $3 FOR UPDATE SKIP LOCKED)
      RETURNING id, attempts, body, sequence`,
    [CLAIM_SECONDS, gatherMs / 1000, limit],
  );
  return rows.sort((one, other) => Number(one.sequence) - Number(other.sequence));
}

export async function markDelivered(pool: Pool, id: string): Promise<void> {
  await pool.query("UPDATE events SET delivered_at = clock_timestamp() WHERE id = $1", [id]);
}

export async function postpone(pool: Pool, id: string, seconds: number): Promise<void> {
  await pool.query(
    "UPDATE events SET next_attempt_at = clock_timestamp() + make_interval(secs => $2) WHERE id = $1 AND delivered_at IS NULL",
    [id, seconds],
  );
}

/**
 * At the start: whatever was not delivered is due, also what a process that died had claimed. If another process is
 * alive after all, some events are sent twice, which receivers bear.
 */
export async function releaseClaims(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    "UPDATE events SET next_attempt_at = clock_timestamp() WHERE delivered_at IS NULL AND next_attempt_at > clock_timestamp()",
  );
  return rowCount ?? 0;
}
