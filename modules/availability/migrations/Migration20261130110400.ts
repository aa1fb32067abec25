import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * `occupied_period`: what other capabilities may join of occupancy, live. A row counts at an instant when `held_until`
 * is null or after it: a hold that is over is free before anybody has released it.
 */
export class Migration20261130110400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE VIEW occupied_period AS
        SELECT resource.listing_id, occupancy.period,
               CASE occupancy.state WHEN 'held' THEN occupancy.expires_at END AS held_until
          FROM occupancy JOIN resource ON resource.id = occupancy.resource_id
         WHERE occupancy.state IN ('held', 'live')`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP VIEW IF EXISTS occupied_period");
  }
}
