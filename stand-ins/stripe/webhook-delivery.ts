import { createHmac } from "node:crypto";
import type { Pool } from "pg";
import { claimDue, type DueEvent, markDelivered, postpone, releaseClaims } from "./store/due-events";
import { activeEventFaults, takeEventFault } from "./store/faults";

export type WebhookTarget = {
  url: string;
  secret: string;
  /** Seconds to wait after the first, second … failure; the last goes on being used. */
  retrySeconds: readonly number[];
};

const pollMilliseconds = 200;
const answerMilliseconds = 10_000;
/** While events are to be shuffled, each waits this long for others to change places with. */
const gatherMilliseconds = 1_500;

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
export function startWebhookDelivery(pool: Pool, target: WebhookTarget): () => Promise<void> {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    await releaseClaims(pool).catch(complain);
    while (!stopping.signal.aborted) {
      const sent = await sendDue(pool, target, stopping.signal).catch(complain);
      if (sent === 0) await pause(pollMilliseconds, stopping.signal);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}

function complain(error: Error): number {
  console.error(`webhook delivery: ${error.message}`);
  return 0;
}

async function sendDue(pool: Pool, target: WebhookTarget, stopping: AbortSignal): Promise<number> {
  const faults = await activeEventFaults(pool);
  if (faults.has("hold_events")) return 0;
  const shuffles = faults.has("shuffle_events");
  const due = await claimDue(pool, shuffles ? gatherMilliseconds : 0);
  const events = shuffles ? outOfOrder(due) : due;
  for (const event of events) {
    // What is claimed and not sent comes again when its claim is over, or at the next start.
    if (stopping.aborted) break;
    if (shuffles) await takeEventFault(pool, "shuffle_events");
    if (await takeEventFault(pool, "duplicate_events")) await send(target, event);
    const delivered = await send(target, event);
    if (delivered) await markDelivered(pool, event.id);
    else await postpone(pool, event.id, retryAfter(target, event.attempts));
  }
  return events.length;
}

function retryAfter({ retrySeconds }: WebhookTarget, attempts: number): number {
  return retrySeconds[Math.min(attempts, retrySeconds.length) - 1] ?? 1;
}

/** Any order but the right one: reversed, which puts an outcome before its cause. */
function outOfOrder(events: DueEvent[]): DueEvent[] {
  return events.toReversed();
}

async function send(target: WebhookTarget, event: DueEvent): Promise<boolean> {
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
    // Not there or too slow.
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
