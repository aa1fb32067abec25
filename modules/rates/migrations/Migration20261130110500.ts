import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * `stay_total_minor`: the total of `priceStay` as the database computes it, for those who filter and sort many
 * listings by it. Shares are rounded half up, as `shareOf` does. A test holds the two to the same answers.
 */
export class Migration20261130110500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE FUNCTION stay_total_minor(base_price_minor bigint, cleaning_fee_minor bigint, units integer, service_fee_bps integer)
      RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN base_price_minor * units + cleaning_fee_minor
           + ((base_price_minor * units + cleaning_fee_minor) * service_fee_bps + 5000) / 10000`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP FUNCTION IF EXISTS stay_total_minor(bigint, bigint, integer, integer)");
  }
}
