import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The rest of a booking that was made with a deposit, and each of a booking's payments with what has been paid back of
 * it: a refund is bound to the payments that it is taken from, and no payment gives back more than it took.
 */
export class Migration20261130203100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      ALTER TABLE quote
        ADD COLUMN IF NOT EXISTS due_minor bigint CHECK (due_minor BETWEEN 0 AND total_minor),
        ADD COLUMN IF NOT EXISTS rest_due_on date,
        ADD COLUMN IF NOT EXISTS rest_due_at timestamptz;
    `);
    this.addSql(`
      CREATE TABLE IF NOT EXISTS booking_rest (
        booking_id text PRIMARY KEY REFERENCES booking (id),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        due_on date NOT NULL,
        due_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('planned', 'due', 'failed', 'paid', 'void')),
        attempt integer NOT NULL DEFAULT 0 CHECK (attempt >= 0),
        failure_code text,
        next_attempt_at timestamptz,
        grace_ends_at timestamptz,
        paid_at timestamptz,
        stripe_customer_id text,
        collection_id text,
        session_id text,
        intent_id text,
        payment_id text CONSTRAINT booking_rest_payment UNIQUE,
        updated_at timestamptz NOT NULL,
        CHECK ((state = 'paid') = (paid_at IS NOT NULL)),
        CHECK (state <> 'paid' OR payment_id IS NOT NULL),
        CHECK (state <> 'failed' OR (failure_code IS NOT NULL AND grace_ends_at IS NOT NULL))
      );
    `);
    this.addSql(
      "CREATE INDEX IF NOT EXISTS booking_rest_intent ON booking_rest (intent_id) WHERE intent_id IS NOT NULL;",
    );
    this.addSql(
      "CREATE INDEX IF NOT EXISTS booking_rest_open ON booking_rest (due_at) WHERE state IN ('planned', 'due', 'failed');",
    );
    this.addSql(`
      CREATE TABLE IF NOT EXISTS booking_payment (
        payment_id text PRIMARY KEY,
        booking_id text NOT NULL REFERENCES booking (id),
        number integer NOT NULL CHECK (number IN (1, 2)),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        refunded_minor bigint NOT NULL DEFAULT 0
          CONSTRAINT booking_payment_refunds_at_most_all CHECK (refunded_minor BETWEEN 0 AND amount_minor),
        UNIQUE (booking_id, number)
      );
    `);
    this.addSql(`
      CREATE TABLE IF NOT EXISTS booking_refund_part (
        refund_id text NOT NULL REFERENCES booking_refund (id),
        payment_id text NOT NULL REFERENCES booking_payment (payment_id),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        PRIMARY KEY (refund_id, payment_id)
      );
    `);
    this.addSql(`
      CREATE OR REPLACE FUNCTION booking_refund_part_is_counted() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          RAISE EXCEPTION 'booking_refund_part is append-only' USING ERRCODE = 'BR011';
        END IF;
        UPDATE booking_payment SET refunded_minor = refunded_minor + NEW.amount_minor WHERE payment_id = NEW.payment_id;
        RETURN NEW;
      END
      $body$;
    `);
    this.addSql(`
      CREATE OR REPLACE TRIGGER booking_refund_part_counts
        BEFORE INSERT OR UPDATE OR DELETE ON booking_refund_part
        FOR EACH ROW EXECUTE FUNCTION booking_refund_part_is_counted();
    `);
    this.addSql(`
      INSERT INTO booking_payment (payment_id, booking_id, number, amount_minor)
      SELECT payment_id, id, 1, due_minor FROM booking
       WHERE payment_id IS NOT NULL AND due_minor > 0
         AND payment_status IN ('partial', 'paid', 'partly_refunded', 'refunded')
      ON CONFLICT DO NOTHING;
    `);
    this.addSql(`
      INSERT INTO booking_refund_part (refund_id, payment_id, amount_minor)
      SELECT refund.id, payment.payment_id, refund.amount_minor
        FROM booking_refund AS refund JOIN booking_payment AS payment USING (booking_id)
       WHERE refund.state = 'done'
      ON CONFLICT DO NOTHING;
    `);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS booking_refund_part, booking_payment, booking_rest;");
    this.addSql("DROP FUNCTION IF EXISTS booking_refund_part_is_counted;");
    this.addSql(
      "ALTER TABLE quote DROP COLUMN IF EXISTS due_minor, DROP COLUMN IF EXISTS rest_due_on, DROP COLUMN IF EXISTS rest_due_at;",
    );
  }
}
