import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Effects on the world outside, written in the transaction of their cause. */
export class Migration20261123210200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        topic text NOT NULL,
        key text NOT NULL,
        payload jsonb NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'dead')),
        run_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        lease_owner text,
        leased_until timestamptz,
        last_error text,
        created_at timestamptz NOT NULL,
        settled_at timestamptz,
        UNIQUE (topic, key),
        CHECK ((lease_owner IS NULL) = (leased_until IS NULL)),
        CHECK ((state = 'pending') = (settled_at IS NULL))
      );
    `);
    this.addSql("CREATE INDEX IF NOT EXISTS outbox_due ON outbox (run_at, id) WHERE state = 'pending';");
    this.addSql("CREATE INDEX IF NOT EXISTS outbox_settled ON outbox (settled_at) WHERE state <> 'pending';");
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS outbox;");
  }
}
