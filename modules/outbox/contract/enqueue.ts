import type { Temporal } from "temporal-polyfill";
import { now } from "../../../src/shared/clock";
import { rows, type Sql } from "../../../src/shared/sql";

export type Effect = {
  /** `<capability>.<what is to happen>`, such as `notify.mail`: says which consumer delivers it. */
  topic: string;
  /** Idempotency key, unique within the topic: the receiver recognises a repeated delivery by it. */
  key: string;
  /** JSON; forgotten once it is delivered, since it may hold personal data. */
  payload: Record<string, unknown>;
  /** Not delivered before this instant; at once unless said. */
  not_before?: Temporal.Instant;
};

/**
 * Writes an effect in the transaction of its cause: it is delivered, at least once, if and only if the cause commits.
 * False when the topic already has this key, whatever became of it: the first one stands.
 */
export async function enqueue(tx: Sql, effect: Effect): Promise<boolean> {
  const at = now();
  const written = await rows(
    tx,
    `INSERT INTO outbox (topic, key, payload, run_at, created_at)
     VALUES (:topic, :key, CAST(:payload AS jsonb), :run_at, :at)
     ON CONFLICT (topic, key) DO NOTHING
     RETURNING id`,
    {
      topic: effect.topic,
      key: effect.key,
      payload: JSON.stringify(effect.payload),
      run_at: (effect.not_before ?? at).toString(),
      at: at.toString(),
    },
  );
  return written.length > 0;
}
