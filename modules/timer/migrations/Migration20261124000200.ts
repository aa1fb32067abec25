import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** How far the demo's clock is ahead of real time: one row, read by every process. */
export class Migration20261124000200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS clock_offset (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        offset_ms bigint NOT NULL CHECK (offset_ms >= 0)
      );
    `);
    this.addSql("INSERT INTO clock_offset (offset_ms) VALUES (0) ON CONFLICT DO NOTHING;");
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS clock_offset;");
  }
}
