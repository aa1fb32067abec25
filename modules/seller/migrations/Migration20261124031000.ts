import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** `seller_card` tells what a listing's page says of its business, too. */
export class Migration20261124031000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE OR REPLACE VIEW seller_card AS
        SELECT id, name, handle, status, about, city, country_code, created_at FROM seller`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP VIEW IF EXISTS seller_card`);
    this.addSql(`CREATE VIEW seller_card AS SELECT id, name, handle, status FROM seller`);
  }
}
