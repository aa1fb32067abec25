import type { Pool } from "pg";
import { inTransaction } from "./database";
import { sellerMigrations } from "./seller-migrations";

/** Numbered by position; never edit one that was released, add another, at the end of the second file. */
const migrations: readonly string[] = [
  `
  CREATE TABLE payment_intents (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL,
    status text NOT NULL GENERATED ALWAYS AS (record->>'status') STORED,
    amount_minor bigint NOT NULL GENERATED ALWAYS AS ((record->>'amountMinor')::bigint) STORED,
    amount_capturable_minor bigint NOT NULL GENERATED ALWAYS AS ((record->>'amountCapturableMinor')::bigint) STORED,
    amount_received_minor bigint NOT NULL GENERATED ALWAYS AS ((record->>'amountReceivedMinor')::bigint) STORED,
    CHECK (amount_received_minor BETWEEN 0 AND amount_minor),
    CHECK (amount_capturable_minor BETWEEN 0 AND amount_minor)
  );
  CREATE INDEX payment_intents_newest ON payment_intents (account_id, sequence DESC);

  CREATE TABLE charges (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL,
    payment_intent_id text NOT NULL GENERATED ALWAYS AS (record->>'paymentIntentId') STORED
      REFERENCES payment_intents (id),
    status text NOT NULL GENERATED ALWAYS AS (record->>'status') STORED,
    amount_minor bigint NOT NULL GENERATED ALWAYS AS ((record->>'amountMinor')::bigint) STORED,
    captured_minor bigint NOT NULL GENERATED ALWAYS AS ((record->>'capturedMinor')::bigint) STORED,
    refunded_minor bigint NOT NULL GENERATED ALWAYS AS ((record->>'refundedMinor')::bigint) STORED,
    CHECK (captured_minor BETWEEN 0 AND amount_minor),
    CHECK (refunded_minor BETWEEN 0 AND captured_minor)
  );
  CREATE INDEX charges_of_intent ON charges (payment_intent_id);
  -- The last wall against a double charge: an intent has at most one charge that went through.
  CREATE UNIQUE INDEX one_successful_charge ON charges (payment_intent_id) WHERE status = 'succeeded';

  CREATE TABLE refunds (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL,
    charge_id text NOT NULL GENERATED ALWAYS AS (record->>'chargeId') STORED REFERENCES charges (id)
  );
  CREATE INDEX refunds_of_charge ON refunds (charge_id);

  CREATE TABLE customers (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL
  );

  CREATE TABLE payment_methods (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL,
    customer_id text GENERATED ALWAYS AS (record->>'customerId') STORED
  );
  CREATE INDEX payment_methods_of_customer ON payment_methods (customer_id);

  CREATE TABLE events (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    type text NOT NULL,
    object_id text NOT NULL,
    body jsonb NOT NULL,
    delivered_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    -- Null: no webhook was configured when it happened, so it is never sent.
    next_attempt_at timestamptz
  );
  CREATE INDEX events_undelivered ON events (next_attempt_at, sequence)
    WHERE delivered_at IS NULL AND next_attempt_at IS NOT NULL;
  CREATE INDEX events_of_object ON events (object_id, sequence);

  CREATE TABLE idempotency_keys (
    account_id text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    request_id text NOT NULL,
    status integer NOT NULL,
    body text NOT NULL,
    created_seconds bigint NOT NULL,
    PRIMARY KEY (account_id, key)
  );
  `,
  // Lists go by the time of creation, which is not the order of writing: objects of the past are loaded later.
  `
  ALTER TABLE payment_intents ADD COLUMN created_seconds bigint NOT NULL
    GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED;
  ALTER TABLE charges ADD COLUMN created_seconds bigint NOT NULL
    GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED;
  ALTER TABLE refunds ADD COLUMN created_seconds bigint NOT NULL
    GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED;
  ALTER TABLE payment_methods ADD COLUMN created_seconds bigint NOT NULL
    GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED;
  ALTER TABLE payment_intents ADD COLUMN customer_id text GENERATED ALWAYS AS (record->>'customerId') STORED;
  ALTER TABLE refunds ADD COLUMN payment_intent_id text NOT NULL
    GENERATED ALWAYS AS (record->>'paymentIntentId') STORED;
  DROP INDEX payment_intents_newest;
  CREATE INDEX payment_intents_newest ON payment_intents (account_id, created_seconds DESC, sequence DESC);
  CREATE INDEX payment_intents_of_customer ON payment_intents (customer_id) WHERE customer_id IS NOT NULL;
  CREATE INDEX refunds_newest ON refunds (account_id, created_seconds DESC, sequence DESC);
  CREATE INDEX refunds_of_intent ON refunds (payment_intent_id);
  `,
  `
  CREATE TABLE clock (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    offset_milliseconds bigint NOT NULL CHECK (offset_milliseconds >= 0)
  );
  INSERT INTO clock (offset_milliseconds) VALUES (0);

  CREATE TABLE faults (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    method text,
    path text,
    -- Null: until it is taken back.
    times_left integer CHECK (times_left >= 0),
    passes_left integer NOT NULL CHECK (passes_left >= 0)
  );
  `,
  ...sellerMigrations,
];

/** Brings the database to the newest form. Safe when two processes start at once. */
export async function migrate(pool: Pool): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    await transaction.query("SELECT pg_advisory_xact_lock(hashtext('stripe-stand-in-migrations'))");
    await transaction.query("CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)");
    const { rows } = await transaction.query<{ version: number }>("SELECT version FROM schema_version");
    const current = rows[0]?.version ?? 0;
    if (current > migrations.length) {
      throw new Error(
        `The stand-in's database is of version ${current}, newer than this program (${migrations.length})`,
      );
    }
    for (const migration of migrations.slice(current)) await transaction.query(migration);
    await transaction.query("DELETE FROM schema_version");
    await transaction.query("INSERT INTO schema_version (version) VALUES ($1)", [migrations.length]);
  });
}
