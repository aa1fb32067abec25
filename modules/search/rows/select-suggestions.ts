import type { Language } from "../../../src/shared/route";
import { firstRow, type Sql } from "../../../src/shared/sql";
import type { ListingKind } from "../../listing/contract";

/** How many of each kind are suggested at most. */
const SHOWN = 5;

type Words = { en: string; es?: string };
export type Suggestions = {
  places: { name: string; lat: number; lng: number; count: number }[];
  categories: { handle: string; name: string; count: number }[];
  listings: { id: string; handle: string; title: string; kind: ListingKind; place_name: string }[];
};
type Row = {
  places: Suggestions["places"];
  categories: { handle: string; name: Words; count: number }[];
  listings: (Omit<Suggestions["listings"][number], "title"> & { title: Words })[];
};

/**
 * What begins with the text, in the whole or at one of its words, before what only looks like it. A place is where its
 * listings are on average, and counts them; a category counts all that is below it.
 */
export async function selectSuggestions(sql: Sql, text: string, language: Language): Promise<Suggestions> {
  const found = await firstRow<Row>(
    sql,
    `WITH asked AS MATERIALIZED (SELECT lower(unaccent(CAST(:text AS text))) AS text),
     pattern AS MATERIALIZED (
       SELECT text, '%' || replace(replace(replace(text, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' AS inside FROM asked),
     place AS (
       SELECT min(place_name) AS name, place_key, avg(public_lat) AS lat, avg(public_lng) AS lng, count(*) AS count,
              strict_word_similarity((SELECT text FROM asked), place_key) AS likeness,
              strpos(' ' || place_key, ' ' || (SELECT text FROM asked)) > 0 AS begins
         FROM search_listing
        WHERE place_key LIKE (SELECT inside FROM pattern) OR (SELECT text FROM asked) <<% place_key
        GROUP BY place_key
        ORDER BY begins DESC, likeness DESC, count DESC, place_key LIMIT :shown),
     named AS (
       SELECT category ->> 'handle' AS handle, category -> 'name' AS name, count(*) AS count
         FROM search_listing, jsonb_array_elements(categories) AS category GROUP BY 1, 2),
     category AS (
       SELECT handle, name, count,
              greatest(strict_word_similarity((SELECT text FROM asked), lower(unaccent(name ->> 'en'))),
                       strict_word_similarity((SELECT text FROM asked), lower(unaccent(coalesce(name ->> 'es', ''))))) AS likeness,
              strpos(' ' || lower(unaccent(concat_ws(' ', name ->> 'en', name ->> 'es'))), ' ' || (SELECT text FROM asked)) > 0 AS begins
         FROM named),
     listing AS (
       SELECT id, handle, title, kind, place_name,
              strict_word_similarity((SELECT text FROM asked), title_key) AS likeness,
              strpos(' ' || title_key, ' ' || (SELECT text FROM asked)) > 0 AS begins
         FROM search_listing
        WHERE title_key LIKE (SELECT inside FROM pattern) OR (SELECT text FROM asked) <<% title_key
        ORDER BY begins DESC, likeness DESC, created_at DESC, id DESC LIMIT :shown)
     SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('name', name, 'lat', lat, 'lng', lng, 'count', count)
                      ORDER BY begins DESC, likeness DESC, count DESC, place_key), '[]') FROM place) AS places,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('handle', handle, 'name', name, 'count', count)
                      ORDER BY begins DESC, likeness DESC, count DESC, handle), '[]')
               FROM (SELECT * FROM category WHERE begins OR likeness >= 0.5
                      ORDER BY begins DESC, likeness DESC, count DESC, handle LIMIT :shown) AS shown) AS categories,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'handle', handle, 'title', title, 'kind', kind,
                      'place_name', place_name) ORDER BY begins DESC, likeness DESC), '[]') FROM listing) AS listings`,
    { text, shown: SHOWN },
  );
  if (!found) throw new Error("suggestions are always answered");
  const said = (words: Words) => words[language] || words.en;
  return {
    places: found.places.map((place) => ({ ...place, lat: roundMean(place.lat), lng: roundMean(place.lng) })),
    categories: found.categories.map((category) => ({ ...category, name: said(category.name) })),
    listings: found.listings.map((listing) => ({ ...listing, title: said(listing.title) })),
  };
}

const roundMean = (degrees: number) => Number(degrees.toFixed(4));
