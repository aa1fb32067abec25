import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What a stay's cleaning costs, once, in minor units of the listing's currency. */
export class Migration20261124000300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      "ALTER TABLE listing ADD COLUMN IF NOT EXISTS cleaning_fee_minor bigint NOT NULL DEFAULT 0 CHECK (cleaning_fee_minor >= 0);",
    );
  }

  override async down(): Promise<void> {
    this.addSql("ALTER TABLE listing DROP COLUMN IF EXISTS cleaning_fee_minor;");
  }
}
