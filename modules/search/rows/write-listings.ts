import { createHash } from "node:crypto";
import { rows, type Sql } from "../../../src/shared/sql";
import type { SearchableListing } from "../../listing/contract";

/** Part of every row's hash: raise it when rows are made otherwise than before, and the next rebuild makes them anew. */
const ROW_VERSION = 2;

type Texts = { en: string; es?: string };
const inEnglish = (texts: Texts[]) => texts.map(({ en }) => en).join(" \n");
const inSpanish = (texts: Texts[]) => texts.map(({ es }) => es ?? "").join(" \n");

/** A listing as the statement below takes it: columns, and the texts of each weight in each language. */
function toGiven(listing: SearchableListing) {
  const { title, summary, description, amenities, categories, place_name, seller_name } = listing;
  const names = [...categories.map(({ name }) => name), { en: place_name }];
  const given = {
    ...listing,
    description: undefined,
    amenities: undefined,
    base_price_minor: String(listing.base_price_minor),
    cleaning_fee_minor: String(listing.cleaning_fee_minor),
    category_path: categories.map(({ handle }) => handle),
    titles: `${title.en} \n${title.es ?? ""}`,
    a_en: title.en,
    a_es: title.es ?? "",
    b_en: inEnglish(names),
    b_es: inSpanish(names),
    c_en: inEnglish([summary, ...amenities, { en: seller_name }]),
    c_es: inSpanish([summary, ...amenities]),
    d_en: description.en,
    d_es: description.es ?? "",
  };
  return {
    ...given,
    source_hash: createHash("md5")
      .update(JSON.stringify([ROW_VERSION, given]))
      .digest("base64"),
  };
}

const COLUMNS = [
  ...["id", "handle", "kind", "seller_id", "seller_name", "title", "summary", "image", "categories", "category_path"],
  ...["place_name", "place_key", "title_key", "public_lat", "public_lng", "earth", "time_zone", "max_guests"],
  ...["currency", "base_price_minor", "cleaning_fee_minor", "words", "source_hash", "created_at"],
];

const WEIGHTED = ["a", "b", "c", "d"]
  .map(
    (weight) =>
      `setweight(to_tsvector('search_en', ${weight}_en), '${weight}') || setweight(to_tsvector('search_es', ${weight}_es), '${weight}')`,
  )
  .join(" || ");

const WRITE = `
  INSERT INTO search_listing (${COLUMNS.join(", ")})
  SELECT id, handle, kind, seller_id, seller_name, title, summary, image, categories,
         ARRAY(SELECT jsonb_array_elements_text(category_path)), place_name, lower(unaccent(place_name)),
         lower(unaccent(titles)), public_lat, public_lng, ll_to_earth(public_lat, public_lng), time_zone, max_guests,
         currency, base_price_minor, cleaning_fee_minor, ${WEIGHTED}, source_hash, created_at
    FROM jsonb_to_recordset(CAST(:given AS jsonb)) AS given (
           id text, handle text, kind text, seller_id text, seller_name text, title jsonb, summary jsonb, image jsonb,
           categories jsonb, category_path jsonb, place_name text, titles text, public_lat float8, public_lng float8,
           time_zone text, max_guests integer, currency text, base_price_minor bigint, cleaning_fee_minor bigint,
           a_en text, a_es text, b_en text, b_es text, c_en text, c_es text, d_en text, d_es text,
           source_hash text, created_at timestamptz)
   WHERE NOT EXISTS (SELECT FROM search_listing kept WHERE kept.id = given.id AND kept.source_hash = given.source_hash)
  ON CONFLICT (id) DO UPDATE SET (${COLUMNS.join(", ")}) = ROW (${COLUMNS.map((column) => `excluded.${column}`).join(", ")})
  RETURNING id`;

/** Words people may misspell. A stop word means nothing in its language, so nothing is meant by what looks like it. */
const LEARN = `
  WITH written AS MATERIALIZED (
    SELECT DISTINCT word
      FROM unnest(CAST(:texts AS text[])) AS text, unnest(tsvector_to_array(to_tsvector('search_plain', text))) AS word
     WHERE length(word) BETWEEN 3 AND 40 AND word ~ '^[[:alnum:]]+$'
  ), new AS MATERIALIZED (
    SELECT word FROM written WHERE NOT EXISTS (SELECT FROM search_word known WHERE known.word = written.word)
  )
  INSERT INTO search_word (word)
  SELECT word FROM new
   WHERE numnode(plainto_tsquery('search_en', word)) > 0 AND numnode(plainto_tsquery('search_es', word)) > 0
  ON CONFLICT DO NOTHING`;

/** Writes rows that are new or differ from what is kept, and answers how many. The caller holds the writers' lock. */
export async function writeListings(tx: Sql, listings: readonly SearchableListing[]): Promise<number> {
  if (listings.length === 0) return 0;
  const all = listings.map(toGiven);
  const written = new Set((await rows<{ id: string }>(tx, WRITE, { given: JSON.stringify(all) })).map(({ id }) => id));
  const texts = all
    .filter(({ id }) => written.has(id))
    .map(({ a_en, a_es, b_en, b_es, c_en, c_es, d_en, d_es }) =>
      [a_en, a_es, b_en, b_es, c_en, c_es, d_en, d_es].join(" \n"),
    );
  if (texts.length > 0) await rows(tx, LEARN, { texts });
  return written.size;
}

/** Removes those of the ids that are not among what the public sees, and answers how many there were. */
export async function removeListings(tx: Sql, ids: readonly string[], seen: readonly string[]): Promise<number> {
  const removed = await rows(
    tx,
    "DELETE FROM search_listing WHERE id = ANY(:ids) AND NOT id = ANY(:seen) RETURNING id",
    { ids, seen },
  );
  return removed.length;
}
