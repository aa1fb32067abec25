import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What became of every mail: the row says `sent` before the outbox forgets it, so that none is sent twice knowingly. */
export class Migration20261123210300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS mail_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key text NOT NULL UNIQUE,
        template text NOT NULL,
        language text NOT NULL,
        recipient text NOT NULL,
        message_id text NOT NULL,
        state text NOT NULL DEFAULT 'sending' CHECK (state IN ('sending', 'sent', 'rejected')),
        answer text,
        created_at timestamptz NOT NULL,
        settled_at timestamptz
      );
    `);
    this.addSql("CREATE INDEX IF NOT EXISTS mail_log_recipient ON mail_log (recipient, created_at);");
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS mail_log;");
  }
}
