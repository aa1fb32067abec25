import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Rows of listings as places and categories count them. Decimals, so that what is added and taken away again is nothing. */
const ofPlaces = (listings: string) => `
  SELECT place_key, min(place_name) AS name, count(*) AS count,
         sum(CAST(public_lat AS numeric)) AS lat_sum, sum(CAST(public_lng AS numeric)) AS lng_sum
    FROM ${listings} GROUP BY place_key`;

const ofCategories = (listings: string) => `
  SELECT category ->> 'handle' AS handle, any_value(category -> 'name') AS name, count(*) AS count
    FROM ${listings}, jsonb_array_elements(categories) AS category GROUP BY category ->> 'handle'`;

const addPlaces = (listings: string) => `
  INSERT INTO search_place AS kept (place_key, name, count, lat_sum, lng_sum) ${ofPlaces(listings)}
  ON CONFLICT (place_key) DO UPDATE
    SET name = excluded.name, count = kept.count + excluded.count,
        lat_sum = kept.lat_sum + excluded.lat_sum, lng_sum = kept.lng_sum + excluded.lng_sum`;

const addCategories = (listings: string) => `
  INSERT INTO search_category AS kept (handle, name, name_key, count)
  SELECT handle, name, lower(unaccent(concat_ws(' ', name ->> 'en', name ->> 'es'))), count
    FROM (${ofCategories(listings)}) AS counted
  ON CONFLICT (handle) DO UPDATE
    SET name = excluded.name, name_key = excluded.name_key, count = kept.count + excluded.count`;

/**
 * Places and categories that are suggested while somebody types, with how many listings each has: counted as listings
 * come and go, in their transaction, because nobody can wait until a hundred thousand rows have been counted.
 */
export class Migration20261130150200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE search_place (
        place_key text PRIMARY KEY,
        name text NOT NULL,
        count bigint NOT NULL,
        lat_sum numeric NOT NULL,
        lng_sum numeric NOT NULL
      )`);
    this.addSql(`
      CREATE TABLE search_category (
        handle text PRIMARY KEY,
        name jsonb NOT NULL,
        name_key text NOT NULL,
        count bigint NOT NULL
      )`);
    this.addSql(`
      CREATE FUNCTION search_counted() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'DELETE' THEN
          ${addPlaces("new_rows")};
          ${addCategories("new_rows")};
        END IF;
        IF TG_OP <> 'INSERT' THEN
          UPDATE search_place AS kept
             SET count = kept.count - gone.count, lat_sum = kept.lat_sum - gone.lat_sum, lng_sum = kept.lng_sum - gone.lng_sum
            FROM (${ofPlaces("old_rows")}) AS gone WHERE gone.place_key = kept.place_key;
          UPDATE search_category AS kept SET count = kept.count - gone.count
            FROM (${ofCategories("old_rows")}) AS gone WHERE gone.handle = kept.handle;
          DELETE FROM search_place WHERE count = 0;
          DELETE FROM search_category WHERE count = 0;
        END IF;
        RETURN NULL;
      END $$`);
    for (const [event, tables] of [
      ["INSERT", "NEW TABLE AS new_rows"],
      ["UPDATE", "NEW TABLE AS new_rows OLD TABLE AS old_rows"],
      ["DELETE", "OLD TABLE AS old_rows"],
    ] as const) {
      this.addSql(`
        CREATE TRIGGER search_counted_${event.toLowerCase()} AFTER ${event} ON search_listing REFERENCING ${tables}
          FOR EACH STATEMENT EXECUTE FUNCTION search_counted()`);
    }
    this.addSql(addPlaces("search_listing"));
    this.addSql(addCategories("search_listing"));
  }

  override async down(): Promise<void> {
    for (const event of ["insert", "update", "delete"]) {
      this.addSql(`DROP TRIGGER IF EXISTS search_counted_${event} ON search_listing`);
    }
    this.addSql("DROP FUNCTION IF EXISTS search_counted()");
    this.addSql("DROP TABLE IF EXISTS search_place, search_category");
  }
}
