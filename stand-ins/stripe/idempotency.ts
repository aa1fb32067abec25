import { createHash } from "node:crypto";
import { StripeProblem } from "./errors";
import type { RequestContext } from "./request-context";

const dayInSeconds = 24 * 60 * 60;

/** What is answered and, under a key, kept: the text itself, so that a replay is the same to the byte. */
export type Answer = { status: number; text: string; headers?: Record<string, string> };

type StoredAnswer = { fingerprint: string; request_id: string; status: number; body: string };

/** Tells two requests apart that share a key. Parameters are hashed, so no card number is kept. */
export function fingerprintOf(method: string, path: string, parameters: object): string {
  return createHash("sha256")
    .update(JSON.stringify([method, path, parameters]))
    .digest("hex");
}

/**
 * Does `work` once per idempotency key. The answer is stored in the transaction of the work itself: after a crash
 * either both are there or neither, and a repetition does it anew.
 * @throws StripeProblem 409 while another request with the key is running, 400 for other parameters.
 */
export async function onceForKey(
  context: RequestContext,
  key: string,
  fingerprint: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { transaction, accountId, nowSeconds } = context;
  const lock = await transaction.query<{ free: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free",
    [`${accountId} ${key}`],
  );
  if (!lock.rows[0]?.free) throw keyInUse(key);
  await transaction.query("DELETE FROM idempotency_keys WHERE account_id = $1 AND key = $2 AND created_seconds < $3", [
    accountId,
    key,
    nowSeconds - dayInSeconds,
  ]);
  const { rows } = await transaction.query<StoredAnswer>(
    "SELECT fingerprint, request_id, status, body FROM idempotency_keys WHERE account_id = $1 AND key = $2",
    [accountId, key],
  );
  const [stored] = rows;
  if (stored) return replay(stored, fingerprint, key);
  const answer = await settle(context, work);
  await transaction.query(
    `INSERT INTO idempotency_keys (account_id, key, fingerprint, request_id, status, body, created_seconds)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [accountId, key, fingerprint, context.requestId, answer.status, answer.text, nowSeconds],
  );
  return { ...answer, headers: { ...answer.headers, "original-request": context.requestId } };
}

/** A refusal is an outcome too: what it wrote is undone, and it is what the next request with the key gets. */
async function settle(context: RequestContext, work: () => Promise<Answer>): Promise<Answer> {
  await context.transaction.query("SAVEPOINT work");
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StripeProblem)) throw error;
    await context.transaction.query("ROLLBACK TO SAVEPOINT work");
    return { status: error.status, text: JSON.stringify(error.body()), headers: error.headers };
  }
}

function replay(stored: StoredAnswer, fingerprint: string, key: string): Answer {
  if (stored.fingerprint !== fingerprint) {
    throw new StripeProblem(
      400,
      "idempotency_error",
      "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using " +
        `a key other than '${key}' if you meant to execute a different request.`,
    );
  }
  const headers = { "idempotent-replayed": "true", "original-request": stored.request_id };
  return { status: stored.status, text: stored.body, headers };
}

function keyInUse(key: string): StripeProblem {
  return new StripeProblem(
    409,
    "invalid_request_error",
    "There is currently another in-progress request using this Idempotent Key (that probably means you submitted " +
      `twice, and the other request is still going through): ${key}. Please try again later.`,
    { code: "idempotency_key_in_use" },
    { "stripe-should-retry": "true" },
  );
}
