import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Named views of the dashboard's tables, each a person's own. */
export class Migration20261124040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE seller_saved_view (
        id text PRIMARY KEY,
        user_id text NOT NULL,
        "table" text NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        query text NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (user_id, "table", name)
      )`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS seller_saved_view");
  }
}
