import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What is charged on a booking, as it was computed: the taxes of its quote, and the commission, kept when it is paid.
 * Bookings from before are posted into the ledger by an effect that this leaves; a new database has none of them, nor
 * an outbox yet.
 */
export class Migration20261130190000 extends Migration {
  override async up(): Promise<void> {
    this.addSql("ALTER TABLE quote ADD COLUMN IF NOT EXISTS taxes jsonb;");
    this.addSql("ALTER TABLE booking ADD COLUMN IF NOT EXISTS taxes jsonb, ADD COLUMN IF NOT EXISTS commission jsonb;");
    this.addSql(`
      DO $body$
      BEGIN
        IF to_regclass('outbox') IS NULL OR NOT EXISTS (SELECT FROM booking) THEN RETURN; END IF;
        INSERT INTO outbox (topic, key, payload, run_at, created_at)
        VALUES ('booking.post-earlier', 'first', '{}', 'epoch', transaction_timestamp())
        ON CONFLICT (topic, key) DO NOTHING;
      END
      $body$;
    `);
  }

  override async down(): Promise<void> {
    this.addSql("ALTER TABLE booking DROP COLUMN IF EXISTS taxes, DROP COLUMN IF EXISTS commission;");
    this.addSql("ALTER TABLE quote DROP COLUMN IF EXISTS taxes;");
  }
}
