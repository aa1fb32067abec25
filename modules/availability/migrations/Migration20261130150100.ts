import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Searches ask of many listings whether they are free. Periods of a resource that count never overlap, so those that
 * end after the first day of the wanted ones, in the order of their ends, tell it: a few entries of a B-tree beside each
 * other, where the exclusion constraint's index has to look at many pages.
 */
export class Migration20261130150100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE INDEX occupancy_ends ON occupancy (resource_id, upper(period)) INCLUDE (period, state, expires_at)
       WHERE state IN ('held', 'live')`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP INDEX IF EXISTS occupancy_ends");
  }
}
