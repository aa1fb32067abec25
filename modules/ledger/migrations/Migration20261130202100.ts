import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** `ledger_booking_line`: the lines of bookings' postings, which other capabilities may sum and join. */
export class Migration20261130202100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE VIEW ledger_booking_line AS
        SELECT posting.id AS posting_id, posting.booking_id, posting.source_type, posting.source_id, posting.event,
               posting.at, posting.currency, account.kind, account.seller_id, account.jurisdiction, line.amount_minor
          FROM ledger_posting AS posting
          JOIN ledger_line AS line ON line.posting_id = posting.id
          JOIN ledger_account AS account ON account.id = line.account_id
         WHERE posting.booking_id IS NOT NULL`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP VIEW IF EXISTS ledger_booking_line");
  }
}
