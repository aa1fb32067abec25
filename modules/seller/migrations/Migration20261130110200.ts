import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Sellers are announced to whoever watches the source `seller` (outbox's README) when they change. A new one has
 * nothing yet that others could keep of it, and one that is deleted had nothing left.
 */
export class Migration20261130110200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE FUNCTION seller_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM outbox_watch WHERE source = 'seller') THEN
          PERFORM outbox_announce('seller', ARRAY(SELECT id FROM changed));
        END IF;
        RETURN NULL;
      END $$`);
    this.addSql(`
      CREATE TRIGGER seller_announces_update AFTER UPDATE ON seller REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION seller_changed()`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP FUNCTION IF EXISTS seller_changed() CASCADE");
  }
}
