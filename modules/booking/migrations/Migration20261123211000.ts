import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STATES = "'held','confirming','requested','confirmed','in_progress','completed','expired','declined','cancelled'";

/** Quotes, bookings, their access tokens and their history, which nothing can change or take away. */
export class Migration20261123211000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS quote (
        id_hash text PRIMARY KEY,
        listing_id text NOT NULL,
        from_date date NOT NULL,
        to_date date NOT NULL CHECK (to_date > from_date),
        guests integer NOT NULL CHECK (guests >= 1),
        currency text NOT NULL,
        lines jsonb NOT NULL,
        total_minor bigint NOT NULL CHECK (total_minor >= 0),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        created_at timestamptz NOT NULL
      );
    `);
    this.addSql("CREATE INDEX IF NOT EXISTS quote_expiry ON quote (expires_at);");
    this.addSql(`
      CREATE TABLE IF NOT EXISTS booking (
        id text PRIMARY KEY,
        reference text NOT NULL CONSTRAINT booking_reference_unique UNIQUE,
        quote_hash text NOT NULL,
        listing_id text NOT NULL,
        seller_id text NOT NULL,
        seller_name text NOT NULL,
        product_id text NOT NULL,
        variant_id text NOT NULL,
        customer_id text,
        status text NOT NULL CHECK (status IN (${STATES})),
        payment_status text NOT NULL
          CHECK (payment_status IN ('unpaid','authorised','partial','paid','partly_refunded','refunded')),
        booking_mode text NOT NULL CHECK (booking_mode IN ('instant','request')),
        from_date date NOT NULL,
        to_date date NOT NULL CHECK (to_date > from_date),
        start_at timestamptz NOT NULL,
        end_at timestamptz NOT NULL CHECK (end_at >= start_at),
        guests integer NOT NULL CHECK (guests >= 1),
        currency text NOT NULL,
        lines jsonb NOT NULL,
        total_minor bigint NOT NULL CHECK (total_minor >= 0),
        due_minor bigint NOT NULL CHECK (due_minor BETWEEN 0 AND total_minor),
        contact_name text NOT NULL,
        contact_email text NOT NULL,
        contact_phone text,
        special_requests text,
        language text NOT NULL,
        listing_snapshot jsonb NOT NULL,
        policy jsonb NOT NULL,
        hold_expires_at timestamptz NOT NULL,
        payment_collection_id text,
        payment_session_id text,
        payment_intent_id text,
        payment_id text,
        order_id text,
        lease_owner text,
        lease_until timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((lease_owner IS NULL) = (lease_until IS NULL)),
        CHECK (payment_status <> 'authorised' OR payment_id IS NOT NULL)
      );
    `);
    this.addSql("CREATE INDEX IF NOT EXISTS booking_seller ON booking (seller_id, created_at DESC, id DESC);");
    this.addSql(
      "CREATE INDEX IF NOT EXISTS booking_customer ON booking (customer_id, created_at DESC, id DESC) WHERE customer_id IS NOT NULL;",
    );
    this.addSql("CREATE INDEX IF NOT EXISTS booking_listing ON booking (listing_id, status);");
    this.addSql(
      "CREATE INDEX IF NOT EXISTS booking_unfinished ON booking (status, hold_expires_at) WHERE status IN ('held', 'confirming');",
    );
    this.addSql(`
      CREATE TABLE IF NOT EXISTS booking_access (
        token_hash text PRIMARY KEY,
        booking_id text NOT NULL REFERENCES booking (id),
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL
      );
    `);
    this.addSql("CREATE INDEX IF NOT EXISTS booking_access_booking ON booking_access (booking_id);");
    this.addSql(`
      CREATE TABLE IF NOT EXISTS booking_transition (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        booking_id text NOT NULL REFERENCES booking (id),
        name text NOT NULL,
        from_status text CHECK (from_status IN (${STATES})),
        to_status text NOT NULL CHECK (to_status IN (${STATES})),
        actor_kind text NOT NULL CHECK (actor_kind IN ('system','consumer','seller','operator')),
        actor_id text,
        at timestamptz NOT NULL
      );
    `);
    this.addSql("CREATE INDEX IF NOT EXISTS booking_transition_booking ON booking_transition (booking_id, id);");
    this.addSql(`
      CREATE OR REPLACE FUNCTION booking_transition_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        RAISE EXCEPTION 'booking_transition is append-only' USING ERRCODE = 'BR010';
      END
      $body$;
    `);
    this.addSql(`
      CREATE OR REPLACE TRIGGER booking_transition_keeps_its_rows
        BEFORE UPDATE OR DELETE ON booking_transition
        FOR EACH ROW EXECUTE FUNCTION booking_transition_is_append_only();
    `);
    this.addSql(`
      CREATE OR REPLACE TRIGGER booking_transition_is_not_emptied
        BEFORE TRUNCATE ON booking_transition
        FOR EACH STATEMENT EXECUTE FUNCTION booking_transition_is_append_only();
    `);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS booking_transition, booking_access, booking, quote;");
    this.addSql("DROP FUNCTION IF EXISTS booking_transition_is_append_only;");
  }
}
