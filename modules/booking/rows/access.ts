import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { rows, type Sql } from "../../../src/shared/sql";
import { hashAccessToken, matchesAccessToken } from "../domain/secret-hash";

/** A token opens its booking until so many days after the stay. */
const DAYS_AFTER_STAY = 30;

/**
 * Makes a new access token for one booking; only its hash is kept, so this is the only time it is seen.
 * Every mail gets its own, and the ones given before stay good.
 */
export async function grantAccess(
  sql: Sql,
  booking: { id: string; end_at: Date },
  now: Temporal.Instant,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expires = Temporal.Instant.fromEpochMilliseconds(booking.end_at.getTime()).add({ hours: 24 * DAYS_AFTER_STAY });
  await rows(
    sql,
    "INSERT INTO booking_access (token_hash, booking_id, expires_at, created_at) VALUES (?, ?, ?::timestamptz, ?::timestamptz)",
    [hashAccessToken(token), booking.id, expires.toString(), now.toString()],
  );
  return token;
}

/** True when a token opens this booking at this instant. */
export async function isAccessGranted(
  sql: Sql,
  bookingId: string,
  token: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const granted = await rows<{ token_hash: string }>(
    sql,
    "SELECT token_hash FROM booking_access WHERE booking_id = ? AND expires_at > ?::timestamptz",
    [bookingId, now.toString()],
  );
  return matchesAccessToken(
    token,
    granted.map((row) => row.token_hash),
  );
}
