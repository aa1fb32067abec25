import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** `seller_card`: what other capabilities may join of a seller. */
export class Migration20261123200050 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE VIEW seller_card AS SELECT id, name, handle, status FROM seller`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP VIEW IF EXISTS seller_card`);
  }
}
