import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The read model: a row an active listing, with all that is needed to filter, rank and draw a card. A place is the
 * public one, on its grid, so that nobody can find an exact address by asking for smaller and smaller circles.
 */
export class Migration20261130110600 extends Migration {
  override async up(): Promise<void> {
    for (const extension of ["unaccent", "pg_trgm", "cube", "earthdistance"]) {
      this.addSql(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    }
    // Á is found by A in both languages; `search_plain` is for words as people write them.
    for (const [name, base, dictionary] of [
      ["search_en", "english", "english_stem"],
      ["search_es", "spanish", "spanish_stem"],
      ["search_plain", "simple", "simple"],
    ]) {
      this.addSql(`CREATE TEXT SEARCH CONFIGURATION ${name} (COPY = ${base})`);
      this.addSql(`
        ALTER TEXT SEARCH CONFIGURATION ${name}
          ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, ${dictionary}`);
    }
    this.addSql(`
      CREATE TABLE search_listing (
        id text PRIMARY KEY,
        handle text NOT NULL,
        kind text NOT NULL,
        seller_id text NOT NULL,
        seller_name text NOT NULL,
        seller_verified boolean NOT NULL DEFAULT false,
        title jsonb NOT NULL,
        summary jsonb NOT NULL,
        image jsonb,
        categories jsonb NOT NULL,
        category_path text[] NOT NULL,
        place_name text NOT NULL,
        place_key text NOT NULL,
        title_key text NOT NULL,
        public_lat double precision NOT NULL,
        public_lng double precision NOT NULL,
        earth cube NOT NULL,
        time_zone text NOT NULL,
        max_guests integer NOT NULL,
        currency text NOT NULL,
        base_price_minor bigint NOT NULL,
        cleaning_fee_minor bigint NOT NULL,
        rating double precision,
        review_count integer NOT NULL DEFAULT 0,
        words tsvector NOT NULL,
        source_hash text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    this.addSql("CREATE INDEX search_listing_words ON search_listing USING gin (words)");
    this.addSql("CREATE INDEX search_listing_earth ON search_listing USING gist (earth)");
    this.addSql("CREATE INDEX search_listing_point ON search_listing USING gist (point(public_lng, public_lat))");
    this.addSql("CREATE INDEX search_listing_newest ON search_listing (created_at DESC, id DESC)");
    this.addSql("CREATE INDEX search_listing_seller ON search_listing (seller_id)");
    this.addSql("CREATE INDEX search_listing_price ON search_listing (currency, base_price_minor)");
    this.addSql("CREATE INDEX search_listing_category ON search_listing USING gin (category_path)");
    this.addSql("CREATE INDEX search_listing_place_key ON search_listing USING gin (place_key gin_trgm_ops)");
    this.addSql("CREATE INDEX search_listing_title_key ON search_listing USING gin (title_key gin_trgm_ops)");
    // Every word that can be found, as it is written: what a misspelt one may have meant.
    this.addSql(`
      CREATE TABLE search_word (
        word text PRIMARY KEY,
        en tsquery NOT NULL GENERATED ALWAYS AS (plainto_tsquery('search_en'::regconfig, word)) STORED,
        es tsquery NOT NULL GENERATED ALWAYS AS (plainto_tsquery('search_es'::regconfig, word)) STORED
      )`);
    this.addSql("CREATE INDEX search_word_trigrams ON search_word USING gin (word gin_trgm_ops)");
    this.addSql("CREATE INDEX search_word_en ON search_word (en)");
    this.addSql("CREATE INDEX search_word_es ON search_word (es)");
    // One row: its lock puts the writers in a row, its version says what an answer was made of.
    this.addSql(`
      CREATE TABLE search_state (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        incarnation text NOT NULL DEFAULT gen_random_uuid()::text,
        version bigint NOT NULL DEFAULT 0
      )`);
    this.addSql("INSERT INTO search_state DEFAULT VALUES");
    this.addSql(`
      INSERT INTO outbox_watch (source, topic)
      VALUES ('listing', 'search.listings-changed'), ('seller', 'search.sellers-changed')`);
    // What was listed before is filled in by the first process that delivers effects.
    this.addSql(`
      INSERT INTO outbox (topic, key, payload, run_at, created_at)
      VALUES ('search.rebuild', 'first-fill', '{}', 'epoch', transaction_timestamp())`);
  }

  override async down(): Promise<void> {
    this.addSql("DELETE FROM outbox_watch WHERE topic LIKE 'search.%'");
    this.addSql("DELETE FROM outbox WHERE topic LIKE 'search.%'");
    this.addSql("DROP TABLE IF EXISTS search_state, search_word, search_listing");
    for (const name of ["search_en", "search_es", "search_plain"]) {
      this.addSql(`DROP TEXT SEARCH CONFIGURATION IF EXISTS ${name}`);
    }
  }
}
