import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The due rows of every capability. */
export class Migration20261123210100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS timer (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL,
        key text NOT NULL,
        payload jsonb NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'fired', 'cancelled', 'dead')),
        due_at timestamptz NOT NULL,
        run_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        lease_owner text,
        leased_until timestamptz,
        last_error text,
        created_at timestamptz NOT NULL,
        settled_at timestamptz,
        UNIQUE (name, key),
        CHECK ((lease_owner IS NULL) = (leased_until IS NULL)),
        CHECK ((state = 'pending') = (settled_at IS NULL))
      );
    `);
    this.addSql("CREATE INDEX IF NOT EXISTS timer_due ON timer (run_at, id) WHERE state = 'pending';");
    this.addSql("CREATE INDEX IF NOT EXISTS timer_settled ON timer (settled_at) WHERE state <> 'pending';");
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS timer;");
  }
}
