import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Why a seller keeps dates, in their words. */
export class Migration20261124000500 extends Migration {
  override async up(): Promise<void> {
    this.addSql("ALTER TABLE occupancy ADD COLUMN IF NOT EXISTS note text;");
  }

  override async down(): Promise<void> {
    this.addSql("ALTER TABLE occupancy DROP COLUMN IF EXISTS note;");
  }
}
