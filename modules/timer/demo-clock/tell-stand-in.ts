import { env } from "../../../src/shared/env";

const PATIENCE_MS = 5_000;

/**
 * Tells the stand-in for Stripe how far the clock is ahead, absolutely, so that telling it again is harmless.
 * Does nothing where Stripe itself is used: its clock cannot be moved.
 */
export async function tellStandIn(offsetMs: number): Promise<void> {
  const { STRIPE_API_BASE, STRIPE_API_KEY } = env();
  if (!STRIPE_API_BASE) return;
  const response = await fetch(new URL("/_stand_in/clock", STRIPE_API_BASE), {
    method: "POST",
    headers: { authorization: `Bearer ${STRIPE_API_KEY}`, "content-type": "application/json" },
    body: JSON.stringify({ offset_milliseconds: offsetMs }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`it answered ${response.status}`);
}
