import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Who is which customer at Stripe: an account, or the contact of one booking. */
export class Migration20261130203200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS stripe_customer (
        owner text PRIMARY KEY CHECK (owner ~ '^(account|booking):.+$'),
        stripe_customer_id text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL
      );
    `);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS stripe_customer;");
  }
}
