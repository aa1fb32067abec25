import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** How many ids one effect carries at most: a bulk change is many effects of a bearable size. */
const IDS_MAX = 200;

/**
 * `outbox_watch`: who keeps something made of another capability's rows writes here, in a migration of its own, that
 * changes of a `source` are to become effects `{ids}` of its `topic`. The other side's triggers call
 * `outbox_announce(source, ids)`, so the effect stands in the transaction of its cause also where Medusa's own routes
 * are the cause. Nobody watches: nothing is written.
 *
 * A trigger is told no instant: `epoch` is due by every clock, also by one that a demo or a test has moved.
 */
export class Migration20261130110100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE outbox_watch (
        source text NOT NULL CHECK (source <> ''),
        topic text NOT NULL CHECK (topic <> ''),
        PRIMARY KEY (source, topic)
      )`);
    this.addSql(`
      CREATE FUNCTION outbox_announce(announced text, ids text[]) RETURNS void LANGUAGE sql AS $$
        INSERT INTO outbox (topic, key, payload, run_at, created_at)
        SELECT outbox_watch.topic, gen_random_uuid()::text, jsonb_build_object('ids', jsonb_agg(id)), 'epoch',
               transaction_timestamp()
          FROM outbox_watch,
               (SELECT id, (row_number() OVER (ORDER BY id) - 1) / ${IDS_MAX} AS chunk
                  FROM (SELECT DISTINCT unnest(ids) AS id) AS each_id) AS numbered
         WHERE outbox_watch.source = announced
         GROUP BY outbox_watch.topic, chunk
      $$`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP FUNCTION IF EXISTS outbox_announce(text, text[])");
    this.addSql("DROP TABLE IF EXISTS outbox_watch");
  }
}
