import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A rule may end before it has begun: that is how one that should never have been is taken back. */
export class Migration20261130190100 extends Migration {
  override async up(): Promise<void> {
    this.addSql("ALTER TABLE commission_rule DROP CONSTRAINT commission_rule_check");
    this.addSql("ALTER TABLE commission_rule ADD CONSTRAINT commission_rule_period CHECK (valid_to >= valid_from)");
  }

  override async down(): Promise<void> {
    this.addSql("ALTER TABLE commission_rule DROP CONSTRAINT IF EXISTS commission_rule_period");
  }
}
