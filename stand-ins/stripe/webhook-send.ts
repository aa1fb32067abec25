import { createHmac } from "node:crypto";

/** An endpoint; `events` are those that it was set up for, as its `enabled_events`: `*` stands for all. */
export type WebhookTarget = { url: string; secret: string; events: readonly string[] };

const answerMilliseconds = 10_000;

/** `Stripe-Signature` of a payload; source: https://docs.stripe.com/webhooks#verify-manually. */
function signatureHeader(payload: string, secret: string, timestampSeconds: number): string {
  const signature = createHmac("sha256", secret).update(`${timestampSeconds}.${payload}`).digest("hex");
  return `t=${timestampSeconds},v1=${signature}`;
}

/** Sends one event, signed; true when it was answered with 2xx in time. `stopping` ends the wait at once. */
export async function sendEvent(target: WebhookTarget, body: object, stopping: AbortSignal): Promise<boolean> {
  const payload = JSON.stringify(body);
  // Receivers compare the signature's time with the real one, so a moved clock does not count here.
  const signature = signatureHeader(payload, target.secret, Math.floor(Date.now() / 1000));
  try {
    const response = await fetch(target.url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature },
      body: payload,
      redirect: "manual",
      signal: AbortSignal.any([stopping, AbortSignal.timeout(answerMilliseconds)]),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Not there or too slow.
    return false;
  }
}
