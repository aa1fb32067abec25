import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Searches ask of many listings whether they are free. Periods of a resource that count never overlap, so those that
 * end after the first day of the wanted ones, in the order of their ends, tell it: a few entries of a B-tree beside each
 * other, where the exclusion constraint's index has to look at many pages. The listing stands beside its resource, so
 * that nobody has to go there first; the two cannot disagree.
 */
export class Migration20261130150050 extends Migration {
  override async up(): Promise<void> {
    this.addSql("ALTER TABLE occupancy ADD COLUMN listing_id text");
    this.addSql(`
      UPDATE occupancy SET listing_id = resource.listing_id FROM resource WHERE resource.id = occupancy.resource_id`);
    this.addSql("ALTER TABLE occupancy ALTER COLUMN listing_id SET NOT NULL");
    this.addSql("ALTER TABLE resource ADD CONSTRAINT resource_of_listing UNIQUE (id, listing_id)");
    this.addSql(`
      ALTER TABLE occupancy
        DROP CONSTRAINT occupancy_resource_id_fkey,
        ADD CONSTRAINT occupancy_resource FOREIGN KEY (resource_id, listing_id) REFERENCES resource (id, listing_id)`);
    this.addSql(`
      CREATE FUNCTION occupancy_of_listing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.listing_id := (SELECT listing_id FROM resource WHERE id = NEW.resource_id);
        RETURN NEW;
      END $$`);
    this.addSql(`
      CREATE TRIGGER occupancy_of_listing BEFORE INSERT ON occupancy
        FOR EACH ROW WHEN (NEW.listing_id IS NULL) EXECUTE FUNCTION occupancy_of_listing()`);
    this.addSql(`
      CREATE INDEX occupancy_ends ON occupancy (listing_id, upper(period)) INCLUDE (period, state, expires_at)
       WHERE state IN ('held', 'live')`);
    this.addSql(`
      CREATE OR REPLACE VIEW occupied_period AS
        SELECT listing_id, period, CASE state WHEN 'held' THEN expires_at END AS held_until
          FROM occupancy WHERE state IN ('held', 'live')`);
  }

  override async down(): Promise<void> {
    this.addSql(`
      CREATE OR REPLACE VIEW occupied_period AS
        SELECT resource.listing_id, occupancy.period,
               CASE occupancy.state WHEN 'held' THEN occupancy.expires_at END AS held_until
          FROM occupancy JOIN resource ON resource.id = occupancy.resource_id
         WHERE occupancy.state IN ('held', 'live')`);
    this.addSql("DROP INDEX IF EXISTS occupancy_ends");
    this.addSql("DROP TRIGGER IF EXISTS occupancy_of_listing ON occupancy");
    this.addSql("DROP FUNCTION IF EXISTS occupancy_of_listing()");
    this.addSql(`
      ALTER TABLE occupancy
        DROP CONSTRAINT occupancy_resource,
        ADD CONSTRAINT occupancy_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource (id),
        DROP COLUMN listing_id`);
    this.addSql("ALTER TABLE resource DROP CONSTRAINT resource_of_listing");
  }
}
