import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Words that mean the same, in both languages: the first of each line names the concept. */
const SYNONYMS = [
  ["flat", "apartment", "piso", "apartamento", "departamento", "condo"],
  ["bike", "bicycle", "cycle", "bici", "bicicleta"],
  ["car", "auto", "automobile", "coche", "carro"],
  ["van", "campervan", "camper", "motorhome", "furgoneta", "autocaravana"],
  ["boat", "yacht", "barco", "barca", "yate", "lancha"],
  ["kayak", "canoe", "canoa", "piragua"],
  ["house", "home", "casa", "hogar"],
  ["cottage", "cabin", "hut", "cabana", "refugio"],
  ["farmhouse", "finca", "cortijo", "masia", "rural"],
  ["villa", "chalet"],
  ["loft", "attic", "penthouse", "atico", "desvan"],
  ["room", "bedroom", "habitacion", "cuarto", "dormitorio"],
  ["studio", "estudio", "atelier", "taller", "workshop"],
  ["office", "coworking", "desk", "oficina", "despacho", "escritorio"],
  ["meeting", "conference", "reunion", "reuniones", "conferencia"],
  ["photo", "photography", "foto", "fotografia", "fotografico"],
  ["kitchen", "cocina"],
  ["pool", "swimming pool", "piscina", "alberca"],
  ["beach", "seaside", "playa"],
  ["sea", "ocean", "mar", "oceano"],
  ["mountain", "sierra", "montana", "monte"],
  ["lake", "lago", "laguna"],
  ["garden", "jardin", "patio", "courtyard"],
  ["terrace", "balcony", "terraza", "balcon", "azotea", "rooftop"],
  ["view", "views", "vista", "vistas"],
  ["quiet", "peaceful", "calm", "tranquilo", "silencioso"],
  ["cheap", "budget", "barato", "economico"],
  ["family", "kids", "children", "familia", "familiar", "ninos"],
  ["dog", "pet", "pets", "perro", "mascota", "mascotas"],
  ["parking", "garage", "aparcamiento", "garaje", "estacionamiento"],
  ["wifi", "internet"],
  ["haircut", "barber", "hairdresser", "corte", "barberia", "peluqueria"],
  ["massage", "masaje"],
  ["yoga", "pilates"],
  ["tour", "walk", "excursion", "visita", "paseo", "ruta"],
  ["guide", "guided", "guia", "guiada", "guiado"],
  ["wedding", "boda"],
  ["party", "celebration", "fiesta", "celebracion"],
  ["camera", "camara"],
  ["surf", "surfing", "surfboard"],
  ["hall", "salon", "sala"],
  ["seville", "sevilla"],
  ["lisbon", "lisboa", "lisbonne"],
  ["vienna", "viena", "wien"],
  ["london", "londres"],
  ["tokyo", "tokio"],
];

/**
 * Synonyms are rows, so that operators can add their own: words of one `concept` are found by each other. A query's
 * words become one tsquery here, beside the vocabulary they are held against.
 */
export class Migration20261130110700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE search_synonym (
        concept text NOT NULL CHECK (concept <> ''),
        word text NOT NULL CHECK (word <> ''),
        en tsquery NOT NULL GENERATED ALWAYS AS (plainto_tsquery('search_en'::regconfig, word)) STORED,
        es tsquery NOT NULL GENERATED ALWAYS AS (plainto_tsquery('search_es'::regconfig, word)) STORED,
        PRIMARY KEY (concept, word)
      )`);
    const seeds = SYNONYMS.flatMap((words) => words.map((word) => `('${words[0]}', '${word}')`));
    this.addSql(`INSERT INTO search_synonym (concept, word) VALUES ${seeds.join(", ")}`);
    // What is found depends on synonyms, too: answers that were kept are over when one changes.
    this.addSql(`
      CREATE FUNCTION search_synonym_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE search_state SET version = version + 1;
        RETURN NULL;
      END $$`);
    this.addSql(`
      CREATE TRIGGER search_synonym_changed AFTER INSERT OR UPDATE OR DELETE ON search_synonym
        FOR EACH STATEMENT EXECUTE FUNCTION search_synonym_changed()`);
    // What a word that nobody has written may have meant: words that begin like it, else those that look like it. The
    // first letter is rarely the wrong one.
    this.addSql(`
      CREATE FUNCTION search_meant(asked text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
        WITH begun AS (
          SELECT word FROM search_word WHERE length(asked) >= 3 AND word LIKE asked || '%' ORDER BY length(word), word LIMIT 5
        ), alike AS (
          SELECT word, similarity(word, asked) AS likeness, max(similarity(word, asked)) OVER () AS best
            FROM search_word
           WHERE length(asked) >= 4 AND NOT EXISTS (SELECT FROM begun)
             AND word % asked AND left(word, 1) = left(asked, 1) AND abs(length(word) - length(asked)) <= 2
        ), closest AS (
          SELECT word FROM alike WHERE likeness >= 0.35 AND likeness >= 0.8 * best ORDER BY likeness DESC, word LIMIT 3
        )
        SELECT word FROM begun UNION ALL SELECT word FROM closest
      $$`);
    this.addSql(`
      CREATE FUNCTION search_word_query(word text) RETURNS tsquery LANGUAGE sql STABLE AS $$
        SELECT plainto_tsquery('search_en', word) || plainto_tsquery('search_es', word)
      $$`);
    // Every word has to occur, as itself or as what means the same. A stop word of either language says nothing, unless
    // it is somebody's synonym ("sea" is a form of "ser"); of stop words alone there is no query, and nothing is found.
    this.addSql(`
      CREATE FUNCTION search_query(words text[], widened boolean) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
      DECLARE
        asked text;
        own_en tsquery;
        own_es tsquery;
        either tsquery;
        other tsquery;
        whole tsquery;
      BEGIN
        FOREACH asked IN ARRAY words LOOP
          asked := lower(unaccent(asked));
          own_en := plainto_tsquery('search_en', asked);
          own_es := plainto_tsquery('search_es', asked);
          CONTINUE WHEN (numnode(own_en) = 0 OR numnode(own_es) = 0)
                    AND NOT EXISTS (SELECT FROM search_synonym WHERE word = asked);
          either := own_en || own_es;
          IF widened THEN
            IF NOT EXISTS (SELECT FROM search_word WHERE en = own_en OR es = own_es) THEN
              FOR other IN SELECT search_word_query(meant) FROM search_meant(asked) AS meant LOOP
                either := either || other;
              END LOOP;
            END IF;
            FOR other IN
              SELECT DISTINCT same.en || same.es FROM search_synonym named
                JOIN search_synonym same ON same.concept = named.concept
               WHERE (numnode(named.en) > 0 AND either @> named.en) OR (numnode(named.es) > 0 AND either @> named.es)
            LOOP
              either := either || other;
            END LOOP;
          END IF;
          whole := CASE WHEN whole IS NULL THEN either ELSE whole && either END;
        END LOOP;
        RETURN whole;
      END $$`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP FUNCTION IF EXISTS search_query(text[], boolean)");
    this.addSql("DROP FUNCTION IF EXISTS search_word_query(text)");
    this.addSql("DROP FUNCTION IF EXISTS search_meant(text)");
    this.addSql("DROP TABLE IF EXISTS search_synonym");
    this.addSql("DROP FUNCTION IF EXISTS search_synonym_changed()");
  }
}
