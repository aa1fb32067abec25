import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The ids of the listings that a table's changed rows belong to; `changed` is the statement's transition table. */
const LISTINGS_OF: Record<string, string> = {
  listing: "SELECT id FROM changed",
  price: `
    SELECT listing.id FROM changed
      JOIN product_variant_price_set link ON link.price_set_id = changed.price_set_id
      JOIN product_variant variant ON variant.id = link.variant_id
      JOIN listing ON listing.product_id = variant.product_id`,
  product_category_product: "SELECT listing.id FROM changed JOIN listing ON listing.product_id = changed.product_id",
  product_category: `
    SELECT listing.id FROM changed
      JOIN product_category category ON changed.id IN (category.id, category.parent_category_id)
      JOIN product_category_product own ON own.product_category_id = category.id
      JOIN listing ON listing.product_id = own.product_id`,
};

const EVENTS = { insert: "NEW", update: "NEW", delete: "OLD" };

/**
 * Listings are announced to whoever watches the source `listing` (outbox's README) when they, their price or their
 * category change, whoever changes it: half of that stands in Medusa's tables, which its own routes write, too.
 * Once a statement, so that a bulk change costs little. The functions are checked when they run, for Medusa makes its
 * link tables after every module's migrations.
 */
export class Migration20261130110300 extends Migration {
  override async up(): Promise<void> {
    for (const [table, listings] of Object.entries(LISTINGS_OF)) {
      this.addSql(`
        CREATE FUNCTION listing_${table}_changed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM outbox_watch WHERE source = 'listing') THEN
            PERFORM outbox_announce('listing', ARRAY(${listings}));
          END IF;
          RETURN NULL;
        END $$`);
      for (const [event, rows] of Object.entries(EVENTS)) {
        this.addSql(`
          CREATE TRIGGER listing_announces_${event} AFTER ${event} ON ${table} REFERENCING ${rows} TABLE AS changed
            FOR EACH STATEMENT EXECUTE FUNCTION listing_${table}_changed()`);
      }
    }
  }

  override async down(): Promise<void> {
    for (const table of Object.keys(LISTINGS_OF)) {
      this.addSql(`DROP FUNCTION IF EXISTS listing_${table}_changed() CASCADE`);
    }
  }
}
