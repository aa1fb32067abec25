import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * How a search is understood. Most that was not found had been asked for in a phrase, of which no listing has every
 * word, or was spelt as it sounds. `search_query` and `search_meant(text)` of before stay for the way back.
 */
export class Migration20261130150100 extends Migration {
  override async up(): Promise<void> {
    this.addSql("CREATE EXTENSION IF NOT EXISTS fuzzystrmatch");
    // What English and Spanish spell in several ways and say in one: b and v, c, s and z, k and qu, doubled letters.
    this.addSql(`
      CREATE FUNCTION search_sound(word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT regexp_replace(
                 translate(
                   regexp_replace(
                     regexp_replace(regexp_replace(replace(word, 'ph', 'f'), 'qu([ei])', 'k\\1', 'g'), 'gu([ei])', 'g\\1', 'g'),
                     'c([eiy])', 's\\1', 'g'),
                   'czvyh', 'ksbi'),
                 '(.)\\1+', '\\1', 'g')
      $$`);
    this.addSql(
      "ALTER TABLE search_word ADD COLUMN sound text NOT NULL GENERATED ALWAYS AS (search_sound(word)) STORED",
    );
    this.addSql("CREATE INDEX search_word_sound ON search_word (sound)");
    // What a word that nobody has written may have meant: one that sounds the same or has two letters the other way
    // round; else, unless it is a form of one that somebody has written, those that begin like it; else those that look
    // like it. Where letters are only alike, the first is rarely the wrong one.
    this.addSql(`
      CREATE FUNCTION search_meant(asked text, is_form boolean) RETURNS SETOF text LANGUAGE sql STABLE AS $$
        WITH swapped AS (
          SELECT left(asked, at - 1) || substr(asked, at + 1, 1) || substr(asked, at, 1) || substr(asked, at + 2) AS word
            FROM generate_series(1, length(asked) - 1) AS at WHERE length(asked) >= 4
        ), same AS (
          SELECT word, similarity(word, asked) AS likeness FROM search_word
           WHERE length(asked) >= 3 AND sound = search_sound(asked)
           UNION SELECT word, similarity(word, asked) FROM search_word JOIN swapped USING (word)
        ), begun AS (
          SELECT word FROM search_word
           WHERE NOT is_form AND NOT EXISTS (SELECT FROM same) AND length(asked) >= 3 AND word LIKE asked || '%'
           ORDER BY length(word), word LIMIT 5
        ), alike AS (
          SELECT word, similarity(word, asked) AS likeness, max(similarity(word, asked)) OVER () AS best
            FROM search_word
           WHERE NOT is_form AND NOT EXISTS (SELECT FROM same) AND NOT EXISTS (SELECT FROM begun) AND length(asked) >= 4
             AND word % asked AND left(word, 1) = left(asked, 1) AND abs(length(word) - length(asked)) <= 2
             AND (similarity(word, asked) >= 0.5
                  OR similarity(word, asked) >= 0.35 AND levenshtein_less_equal(word, asked, 1) <= 1)
        ), closest AS (
          SELECT word FROM alike WHERE likeness >= 0.8 * best ORDER BY likeness DESC, word LIMIT 3
        )
        SELECT word FROM same WHERE likeness >= 0.8 * (SELECT max(likeness) FROM same)
         UNION ALL SELECT word FROM begun UNION ALL SELECT word FROM closest
      $$`);
    this.addSql(`
      CREATE FUNCTION search_all(parts tsquery[]) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE STRICT AS $$
      DECLARE
        part tsquery;
        whole tsquery;
      BEGIN
        FOREACH part IN ARRAY parts LOOP
          whole := CASE WHEN whole IS NULL THEN part ELSE whole && part END;
        END LOOP;
        RETURN whole;
      END $$`);
    this.addSql(`
      CREATE FUNCTION search_any(parts tsquery[]) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE STRICT AS $$
      DECLARE
        part tsquery;
        whole tsquery;
      BEGIN
        FOREACH part IN ARRAY parts LOOP
          whole := CASE WHEN whole IS NULL THEN part ELSE whole || part END;
        END LOOP;
        RETURN whole;
      END $$`);
    // ts_rank divides by the number of different terms of a query; this is that number for each word that was asked.
    this.addSql(`
      CREATE FUNCTION search_scale(terms tsquery, asked integer) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
        SELECT count(DISTINCT term[1])::float8 / asked
          FROM regexp_matches(terms::text, '(''([^'']|'''')*'')', 'g') AS term
      $$`);
    // Every word has to occur, unless nothing has all of them: then more than half of three or more, and as many as any
    // listing has. Words that no listing has go first, then any one, then any two.
    this.addSql(`
      CREATE FUNCTION search_required(parts tsquery[]) RETURNS tsquery LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
      DECLARE
        least integer := cardinality(parts) / 2 + 1;
        every tsquery := search_all(parts);
        loose tsquery := every;
        known tsquery[];
        size integer;
      BEGIN
        IF cardinality(parts) < 3 OR EXISTS (SELECT FROM search_listing WHERE words @@ every) THEN RETURN every; END IF;
        SELECT coalesce(array_agg(part ORDER BY place), '{}') INTO known
          FROM unnest(parts) WITH ORDINALITY AS one (part, place)
         WHERE EXISTS (SELECT FROM search_listing WHERE words @@ part);
        size := cardinality(known);
        IF size < least THEN RETURN every; END IF;
        loose := search_all(known);
        IF EXISTS (SELECT FROM search_listing WHERE words @@ loose) THEN RETURN loose; END IF;
        IF size - 1 < least THEN RETURN every; END IF;
        SELECT search_any(array_agg(search_all(known[:left_out - 1] || known[left_out + 1:]))) INTO loose
          FROM generate_series(1, size) AS left_out;
        IF EXISTS (SELECT FROM search_listing WHERE words @@ loose) THEN RETURN loose; END IF;
        IF size - 2 < least OR size > 7 THEN RETURN every; END IF;
        SELECT search_any(array_agg(search_all(known[:one - 1] || known[one + 1:other - 1] || known[other + 1:]))) INTO loose
          FROM generate_series(1, size) AS one, generate_series(one + 1, size) AS other;
        RETURN loose;
      END $$`);
    // A query's words as: what has to occur; all that counts, with what means the same; all that counts as it was
    // written. A stop word of either language says nothing, unless it is somebody's synonym ("sea" is a form of "ser");
    // of stop words alone there is no query, and nothing is found.
    this.addSql(`
      CREATE FUNCTION search_asked(
        words text[], OUT every tsquery, OUT meant tsquery, OUT meant_scale float8, OUT exact tsquery, OUT exact_scale float8
      ) LANGUAGE plpgsql STABLE AS $$
      DECLARE
        plain text[] := ARRAY(SELECT lower(unaccent(word)) FROM unnest(words) WITH ORDINALITY AS one (word, place) ORDER BY place);
        at integer := 1;
        span integer;
        asked text;
        own_en tsquery;
        own_es tsquery;
        either tsquery;
        simple tsquery;
        required tsquery[] := '{}';
        counting tsquery[] := '{}';
        own tsquery[] := '{}';
      BEGIN
        WHILE at <= cardinality(plain) LOOP
          -- The longest phrase that somebody's synonym is, else the word.
          FOR length IN REVERSE least(4, cardinality(plain) - at + 1)..1 LOOP
            span := length;
            asked := array_to_string(plain[at:at + span - 1], ' ');
            EXIT WHEN span = 1 OR EXISTS (SELECT FROM search_synonym WHERE word = asked);
          END LOOP;
          at := at + span;
          own_en := plainto_tsquery('search_en', asked);
          own_es := plainto_tsquery('search_es', asked);
          CONTINUE WHEN (numnode(own_en) = 0 OR numnode(own_es) = 0)
                    AND NOT EXISTS (SELECT FROM search_synonym WHERE word = asked);
          either := own_en || own_es;
          own := own || either;
          IF span = 1 AND NOT EXISTS (SELECT FROM search_word WHERE word = asked) THEN
            SELECT search_any(array_agg(one)) INTO either FROM (
              SELECT either AS one UNION ALL
              SELECT search_word_query(meant_word)
                FROM search_meant(asked, EXISTS (SELECT FROM search_word WHERE en = own_en OR es = own_es)) AS meant_word) AS found;
          END IF;
          SELECT search_any(array_agg(one)), coalesce(search_any(array_agg(one) FILTER (WHERE NOT is_phrase)), own[cardinality(own)]) INTO either, simple FROM (
            SELECT either AS one, span > 1 AS is_phrase UNION ALL
            (SELECT DISTINCT same.en || same.es, strpos(same.word, ' ') > 0 FROM search_synonym named
               JOIN search_synonym same ON same.concept = named.concept
              WHERE named.word = asked
                 OR span = 1 AND ((numnode(named.en) > 0 AND either @> named.en) OR (numnode(named.es) > 0 AND either @> named.es)))) AS found;
          counting := counting || simple;
          IF asked !~ '^[0-9]+$' AND NOT EXISTS (SELECT FROM search_aside WHERE word = asked) THEN
            required := required || either;
          END IF;
        END LOOP;
        IF cardinality(counting) = 0 THEN RETURN; END IF;
        every := search_required(CASE WHEN cardinality(required) > 0 THEN required ELSE counting END);
        meant := search_any(counting);
        meant_scale := search_scale(meant, cardinality(counting));
        exact := search_any(own);
        exact_scale := search_scale(exact, cardinality(counting));
      END $$`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP FUNCTION IF EXISTS search_asked(text[])");
    this.addSql("DROP FUNCTION IF EXISTS search_required(tsquery[])");
    this.addSql("DROP FUNCTION IF EXISTS search_scale(tsquery, integer)");
    this.addSql("DROP FUNCTION IF EXISTS search_any(tsquery[])");
    this.addSql("DROP FUNCTION IF EXISTS search_all(tsquery[])");
    this.addSql("DROP FUNCTION IF EXISTS search_meant(text, boolean)");
    this.addSql("ALTER TABLE IF EXISTS search_word DROP COLUMN IF EXISTS sound");
    this.addSql("DROP FUNCTION IF EXISTS search_sound(text)");
  }
}
