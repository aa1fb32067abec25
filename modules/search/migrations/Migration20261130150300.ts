import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const cell = (degrees: number, level: number) => `
  ${level * 2 ** 22} + CAST(floor((lat + 90) / ${degrees}) AS integer) * 2048
    + CAST(floor((lng + 180) / ${degrees}) AS integer) % ${Math.ceil(360 / degrees)}`;

/**
 * Words and place in one index: what is called so and lies there is found without reading what is only one of both.
 * Words stay in their row, because every match is ranked by them; what only cards need goes elsewhere when a row is
 * wide. A rebuild, which an earlier migration has asked for, writes all of them anew.
 */
export class Migration20261130150300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE FUNCTION search_cells(lat float8, lng float8) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN ARRAY[${[0.25, 1, 4, 16].map(cell).join(", ")}]`);
    this.addSql(`
      ALTER TABLE search_listing
        ADD COLUMN cells integer[] NOT NULL GENERATED ALWAYS AS (search_cells(public_lat, public_lng)) STORED`);
    this.addSql("ALTER TABLE search_listing ALTER COLUMN words SET STORAGE MAIN");
    this.addSql("ALTER TABLE search_listing SET (toast_tuple_target = 1024)");
    this.addSql("DROP INDEX search_listing_words");
    this.addSql("CREATE INDEX search_listing_words_cells ON search_listing USING gin (words, cells)");
  }

  override async down(): Promise<void> {
    this.addSql("DROP INDEX IF EXISTS search_listing_words_cells");
    this.addSql("CREATE INDEX search_listing_words ON search_listing USING gin (words)");
    this.addSql("ALTER TABLE search_listing RESET (toast_tuple_target)");
    this.addSql("ALTER TABLE search_listing ALTER COLUMN words SET STORAGE EXTENDED");
    this.addSql("ALTER TABLE search_listing DROP COLUMN cells");
    this.addSql("DROP FUNCTION IF EXISTS search_cells(float8, float8)");
  }
}
