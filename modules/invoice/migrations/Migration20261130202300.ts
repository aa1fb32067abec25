import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What sellers' documents say of them. Bookings from before anything issued documents get theirs by an effect that this
 * leaves; a new database has none of them, nor an outbox yet.
 */
export class Migration20261130202300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE invoice_billing_details (
        seller_id text PRIMARY KEY CHECK (seller_id <> '' AND seller_id <> 'platform'),
        legal_name text NOT NULL CHECK (legal_name <> ''),
        kind text NOT NULL CHECK (kind IN ('individual', 'entity')),
        address text[] NOT NULL CHECK (cardinality(address) <= 6),
        country_code text NOT NULL CHECK (country_code ~ '^[A-Z]{2}$'),
        tax_id text CHECK (tax_id <> ''),
        vat_id text CHECK (vat_id <> ''),
        born_on date,
        email text CHECK (email <> ''),
        language text NOT NULL CHECK (language IN ('en', 'es')),
        updated_at timestamptz NOT NULL
      )`);
    this.addSql(`
      DO $body$
      BEGIN
        IF to_regclass('outbox') IS NULL OR to_regclass('booking') IS NULL OR NOT EXISTS (SELECT FROM booking) THEN
          RETURN;
        END IF;
        INSERT INTO outbox (topic, key, payload, run_at, created_at)
        VALUES ('invoice.issue-earlier', 'first', '{}', 'epoch', transaction_timestamp())
        ON CONFLICT (topic, key) DO NOTHING;
      END
      $body$`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS invoice_billing_details");
  }
}
