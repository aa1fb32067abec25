import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Resources and their occupancy. The exclusion constraint is what makes a double booking impossible; it says
 * nothing of time, because a constraint cannot: a hold that is over is released by whoever wants its dates next.
 */
export class Migration20261123210500 extends Migration {
  override async up(): Promise<void> {
    this.addSql("CREATE EXTENSION IF NOT EXISTS btree_gist;");
    this.addSql(`
      CREATE TABLE IF NOT EXISTS resource (
        id text PRIMARY KEY,
        listing_id text NOT NULL,
        unit_number integer NOT NULL DEFAULT 1 CHECK (unit_number >= 1),
        created_at timestamptz NOT NULL,
        UNIQUE (listing_id, unit_number)
      );
    `);
    this.addSql(`
      CREATE TABLE IF NOT EXISTS occupancy (
        id text PRIMARY KEY,
        resource_id text NOT NULL REFERENCES resource (id),
        period daterange NOT NULL,
        guest_period daterange NOT NULL,
        kind text NOT NULL CHECK (kind IN ('hold', 'booking', 'block', 'import')),
        state text NOT NULL CHECK (state IN ('held', 'live', 'released')),
        expires_at timestamptz,
        source text NOT NULL,
        booking_id text,
        holder_hashes text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT occupancy_period_half_open CHECK (
          NOT isempty(period) AND lower_inc(period) AND NOT upper_inc(period)
          AND NOT lower_inf(period) AND NOT upper_inf(period)
        ),
        CONSTRAINT occupancy_guest_period_within CHECK (NOT isempty(guest_period) AND guest_period <@ period),
        CONSTRAINT occupancy_hold_ends CHECK (state <> 'held' OR (kind = 'hold' AND expires_at IS NOT NULL)),
        CONSTRAINT occupancy_live_stays CHECK (state <> 'live' OR kind <> 'hold'),
        CONSTRAINT occupancy_booking_named CHECK (kind NOT IN ('hold', 'booking') OR booking_id IS NOT NULL),
        CONSTRAINT occupancy_never_twice EXCLUDE USING gist (resource_id WITH =, period WITH &&)
          WHERE (state IN ('held', 'live'))
      );
    `);
    this.addSql("CREATE INDEX IF NOT EXISTS occupancy_booking ON occupancy (booking_id) WHERE booking_id IS NOT NULL;");
    this.addSql("CREATE INDEX IF NOT EXISTS occupancy_expiry ON occupancy (expires_at) WHERE state = 'held';");
    this.addSql(
      "CREATE INDEX IF NOT EXISTS occupancy_holders ON occupancy USING gin (holder_hashes) WHERE state = 'held';",
    );
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS occupancy;");
    this.addSql("DROP TABLE IF EXISTS resource;");
  }
}
