import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123200100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE listing (
        id text PRIMARY KEY,
        product_id text NOT NULL UNIQUE,
        seller_id text NOT NULL,
        handle text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('stay', 'space', 'rental', 'appointment', 'tour')),
        status text NOT NULL CHECK (status IN ('draft', 'active', 'paused', 'archived')),
        title jsonb NOT NULL CHECK (title ->> 'en' <> ''),
        summary jsonb NOT NULL,
        description jsonb NOT NULL,
        place_name text NOT NULL,
        address_line text,
        lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
        lng double precision NOT NULL CHECK (lng BETWEEN -180 AND 180),
        time_zone text NOT NULL,
        currency text NOT NULL CHECK (currency ~ '^[a-z]{3}$'),
        booking_mode text NOT NULL CHECK (booking_mode IN ('instant', 'request')),
        max_guests integer NOT NULL CHECK (max_guests > 0),
        check_in_time text NOT NULL,
        check_out_time text NOT NULL,
        cancellation_policy text NOT NULL CHECK (cancellation_policy IN ('flexible', 'moderate', 'strict')),
        media jsonb NOT NULL DEFAULT '[]',
        house_rules jsonb NOT NULL DEFAULT '{"en": []}',
        facts jsonb NOT NULL DEFAULT '[]',
        amenities jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`);
    this.addSql(`CREATE INDEX listing_seller ON listing (seller_id, created_at DESC)`);
    this.addSql(`CREATE INDEX listing_active ON listing (created_at DESC, id DESC) WHERE status = 'active'`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS listing`);
  }
}
