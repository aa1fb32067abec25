import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * A booking to its end: when a request runs out, who ended it and why, and what is paid back.
 * A refund is a row before it is money: its lines are fixed in the transaction that cancels the booking, and it is
 * carried out from there until Stripe has it.
 */
export class Migration20261124000100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      ALTER TABLE booking
        ADD COLUMN IF NOT EXISTS request_expires_at timestamptz,
        ADD COLUMN IF NOT EXISTS ended_by text CHECK (ended_by IN ('system','consumer','seller','operator')),
        ADD COLUMN IF NOT EXISTS end_reason text,
        ADD COLUMN IF NOT EXISTS refunded_minor bigint NOT NULL DEFAULT 0;
    `);
    this.addSql("ALTER TABLE booking DROP CONSTRAINT IF EXISTS booking_refunds_at_most_all;");
    this.addSql(
      "ALTER TABLE booking ADD CONSTRAINT booking_refunds_at_most_all CHECK (refunded_minor BETWEEN 0 AND total_minor);",
    );
    this.addSql("ALTER TABLE booking_transition ADD COLUMN IF NOT EXISTS reason text;");
    this.addSql(`
      CREATE TABLE IF NOT EXISTS booking_refund (
        id text PRIMARY KEY,
        booking_id text NOT NULL REFERENCES booking (id) CONSTRAINT booking_refund_once UNIQUE,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        lines jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('pending', 'done')),
        created_at timestamptz NOT NULL,
        done_at timestamptz,
        CHECK ((state = 'done') = (done_at IS NOT NULL))
      );
    `);
    this.addSql(
      "CREATE INDEX IF NOT EXISTS booking_refund_pending ON booking_refund (created_at) WHERE state = 'pending';",
    );
    this.addSql("CREATE INDEX IF NOT EXISTS booking_stay ON booking (seller_id, from_date, to_date);");
    this.addSql("CREATE INDEX IF NOT EXISTS booking_intent ON booking (payment_intent_id);");
    this.addSql("CREATE INDEX IF NOT EXISTS booking_status ON booking (status, created_at DESC);");
    // Policies count days in the listing's zone, no longer hours.
    this.addSql(`
      UPDATE booking SET policy = jsonb_build_object('name', policy ->> 'name', 'steps', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('days_before', (step ->> 'until_hours_before')::int / 24,
                                                     'refund_percent', (step ->> 'refund_percent')::int)
                                  ORDER BY (step ->> 'until_hours_before')::int DESC), '[]'::jsonb)
          FROM jsonb_array_elements(policy -> 'steps') AS step))
       WHERE jsonb_path_exists(policy, '$.steps[*].until_hours_before');
    `);
    this.addSql(`
      UPDATE booking SET request_expires_at =
             least(created_at + interval '6 days', start_at + interval '1 day', end_at)
       WHERE status = 'requested' AND request_expires_at IS NULL;
    `);
    // Bookings from before have no timers of these kinds yet; on a new database there may be no table of timers either.
    this.addSql(`
      DO $body$
      BEGIN
        IF to_regclass('timer') IS NULL THEN RETURN; END IF;
        INSERT INTO timer (name, key, due_at, run_at, payload, created_at)
        SELECT 'booking.request-expires', id, request_expires_at, request_expires_at,
               jsonb_build_object('booking_id', id), created_at
          FROM booking WHERE status = 'requested' ON CONFLICT (name, key) DO NOTHING;
        INSERT INTO timer (name, key, due_at, run_at, payload, created_at)
        SELECT 'booking.starts', id, start_at, start_at, jsonb_build_object('booking_id', id), created_at
          FROM booking WHERE status = 'confirmed' ON CONFLICT (name, key) DO NOTHING;
      END
      $body$;
    `);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS booking_refund;");
    this.addSql("ALTER TABLE booking_transition DROP COLUMN IF EXISTS reason;");
    this.addSql(`
      ALTER TABLE booking DROP CONSTRAINT IF EXISTS booking_refunds_at_most_all,
        DROP COLUMN IF EXISTS request_expires_at, DROP COLUMN IF EXISTS ended_by,
        DROP COLUMN IF EXISTS end_reason, DROP COLUMN IF EXISTS refunded_minor;
    `);
  }
}
