import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A deposit: the share of the price that is paid when booking, and how many days before the start the rest is due. */
export class Migration20261130203000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      ALTER TABLE listing
        ADD COLUMN IF NOT EXISTS deposit_percent integer CHECK (deposit_percent BETWEEN 5 AND 95),
        ADD COLUMN IF NOT EXISTS rest_days_before integer CHECK (rest_days_before BETWEEN 1 AND 180);
    `);
    this.addSql("ALTER TABLE listing DROP CONSTRAINT IF EXISTS listing_deposit_is_whole;");
    this.addSql(
      "ALTER TABLE listing ADD CONSTRAINT listing_deposit_is_whole CHECK ((deposit_percent IS NULL) = (rest_days_before IS NULL));",
    );
  }

  override async down(): Promise<void> {
    this.addSql("ALTER TABLE listing DROP COLUMN IF EXISTS deposit_percent, DROP COLUMN IF EXISTS rest_days_before;");
  }
}
