import { createHmac } from "node:crypto";
import type { Pool } from "pg";

type Target = { url: string; secret: string };
type Pending = { id: string; attempts: number; body: object };

const pollMilliseconds = 400;
const answerMilliseconds = 10_000;

/** `Stripe-Signature` of a payload; source: https://docs.stripe.com/webhooks#verify-manually. */
export function signatureHeader(payload: string, secret: string, timestampSeconds: number): string {
  const signature = createHmac("sha256", secret).update(`${timestampSeconds}.${payload}`).digest("hex");
  return `t=${timestampSeconds},v1=${signature}`;
}

/**
 * Sends recorded events until each was answered with 2xx, oldest first, at least once. What is due is in the
 * database, so a restart goes on where the last process stopped.
 * @returns a function that stops and resolves when the sending under way has ended.
 */
export function startWebhookDelivery(pool: Pool, target: Target): () => Promise<void> {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const sent = await sendDue(pool, target).catch((error: Error) => {
        console.error(`webhook delivery: ${error.message}`);
        return 0;
      });
      if (sent === 0) await pause(pollMilliseconds, stopping.signal);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}

async function sendDue(pool: Pool, target: Target): Promise<number> {
  // The claim moves the next attempt ahead, so another process does not send the same event meanwhile.
  const { rows } = await pool.query<Pending>(
    `UPDATE events SET attempts = attempts + 1,
            next_attempt_at = clock_timestamp() + make_interval(secs => least(3600, 15 * power(2, attempts)))
      WHERE id IN (SELECT id FROM events WHERE delivered_at IS NULL AND next_attempt_at <= clock_timestamp()
                    ORDER BY sequence LIMIT 10 FOR UPDATE SKIP LOCKED)
      RETURNING id, attempts, body, sequence`,
  );
  const inOrder = rows as (Pending & { sequence: string })[];
  inOrder.sort((one, other) => Number(one.sequence) - Number(other.sequence));
  for (const event of inOrder) {
    if (await send(target, event)) {
      await pool.query("UPDATE events SET delivered_at = clock_timestamp() WHERE id = $1", [event.id]);
    }
  }
  return inOrder.length;
}

async function send(target: Target, event: Pending): Promise<boolean> {
  const payload = JSON.stringify(event.body);
  // Receivers compare the signature's time with the real one, so a moved clock does not count here.
  const signature = signatureHeader(payload, target.secret, Math.floor(Date.now() / 1000));
  try {
    const response = await fetch(target.url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature },
      body: payload,
      redirect: "manual",
      signal: AbortSignal.timeout(answerMilliseconds),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Not there or too slow: the claim has already set the time of the next attempt.
    return false;
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
  });
}
