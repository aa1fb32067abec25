import type Stripe from "stripe";
import type { Temporal } from "temporal-polyfill";
import { type Database, rows } from "../../../src/shared/sql";
import { enqueue } from "../../outbox/contract";
import { ENABLED_EVENTS, INTENT_EVENT } from "../contract";
import { ACCOUNT_EVENT, CONNECT_EVENTS, PAYOUT_EVENT } from "../contract/connect";

type Effect = { topic: string; payload: Record<string, unknown> };

/** What has to be done about an event, or null when nobody here waits for its kind. */
function effectOf(event: Stripe.Event): Effect | null {
  if (event.account) return connectEffectOf(event, event.account);
  if (!ENABLED_EVENTS.includes(event.type)) return null;
  const intent = event.data.object as { id: string; metadata?: Record<string, string> | null };
  return {
    topic: INTENT_EVENT,
    payload: {
      type: event.type,
      payment_intent_id: intent.id,
      booking_id: intent.metadata?.booking_id ?? null,
    },
  };
}

/** The same of what happened on a connected account. */
function connectEffectOf({ type, data }: Stripe.Event, account_id: string): Effect | null {
  if (!CONNECT_EVENTS.includes(type)) return null;
  if (type === "account.updated") return { topic: ACCOUNT_EVENT, payload: { type, account_id } };
  const { id } = data.object as { id: string };
  return { topic: PAYOUT_EVENT, payload: { type, account_id, payout_id: id } };
}

/**
 * Takes a verified event once: its id is written in the transaction of the work that it asks for, so a repetition,
 * however late and from whichever process, finds it and does nothing. False for a repetition.
 */
export async function takeEvent(database: Database, event: Stripe.Event, now: Temporal.Instant): Promise<boolean> {
  return database.transaction(async (tx) => {
    const written = await rows(
      tx,
      `INSERT INTO stripe_event (id, type, created_at) VALUES (?, ?, ?::timestamptz)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [event.id, event.type, now.toString()],
    );
    if (written.length === 0) return false;
    const effect = effectOf(event);
    if (effect) await enqueue(tx, { ...effect, key: event.id });
    return true;
  });
}
