import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** `booking_card`: what other capabilities may join of a booking. */
export class Migration20261130202200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE VIEW booking_card AS
        SELECT id, reference, seller_id, listing_id, status, currency, from_date, to_date,
               listing_snapshot -> 'title' AS listing_title, listing_snapshot ->> 'kind' AS kind,
               listing_snapshot ->> 'place_name' AS place_name
          FROM booking`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP VIEW IF EXISTS booking_card");
  }
}
