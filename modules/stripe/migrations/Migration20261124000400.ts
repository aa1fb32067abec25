import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Stripe's events by their id, so that each is worked on once. Their contents are not kept. */
export class Migration20261124000400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS stripe_event (
        id text PRIMARY KEY,
        type text NOT NULL,
        created_at timestamptz NOT NULL
      );
    `);
    this.addSql("CREATE INDEX IF NOT EXISTS stripe_event_age ON stripe_event (created_at);");
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS stripe_event;");
  }
}
