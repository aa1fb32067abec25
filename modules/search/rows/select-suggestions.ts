import type { Language } from "../../../src/shared/route";
import { preparedRows, type Sql } from "../../../src/shared/sql";
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

/** A text this short is in the middle of too many titles to mean one of them. */
const TITLE_LENGTH_MIN = 3;
/** Titles with the text in them that are put in order; any of so many are as good as those beyond. */
const TITLES_COMPARED = 200;

const TEXT = "(SELECT text FROM asked)";
const INSIDE = "(SELECT inside FROM asked)";
const BEGINS = (key: string) => `strpos(' ' || ${key}, ' ' || ${TEXT}) > 0`;
const LIKENESS = (key: string) => `strict_word_similarity(${TEXT}, ${key})`;

const STATEMENT = `
  WITH asked AS MATERIALIZED (
    SELECT text, '%' || regexp_replace(text, '([\\\\%_])', '\\\\\\1', 'g') || '%' AS inside,
           length(text) >= ${TITLE_LENGTH_MIN} AS titled
      FROM (SELECT lower(unaccent(CAST(:text AS text))) AS text) AS plain),
  place AS (
    SELECT name, place_key, lat_sum / count AS lat, lng_sum / count AS lng, count,
           ${LIKENESS("place_key")} AS likeness, ${BEGINS("place_key")} AS begins
      FROM search_place
     WHERE place_key LIKE ${INSIDE} OR ${TEXT} <<% place_key
     ORDER BY begins DESC, likeness DESC, count DESC, place_key LIMIT CAST(:shown AS integer)),
  category AS (
    SELECT handle, name, count, ${LIKENESS("name_key")} AS likeness, ${BEGINS("name_key")} AS begins
      FROM search_category
     WHERE ${BEGINS("name_key")} OR ${TEXT} <<% name_key
     ORDER BY begins DESC, likeness DESC, count DESC, handle LIMIT CAST(:shown AS integer)),
  within AS MATERIALIZED (
    SELECT id, handle, title, kind, place_name, title_key, created_at FROM search_listing
     WHERE (SELECT titled FROM asked) AND title_key LIKE ${INSIDE} LIMIT ${TITLES_COMPARED}),
  alike AS MATERIALIZED (
    SELECT id, handle, title, kind, place_name, title_key, created_at FROM search_listing
     WHERE (SELECT titled FROM asked) AND NOT EXISTS (SELECT FROM within) AND ${TEXT} <<% title_key
     LIMIT ${TITLES_COMPARED}),
  listing AS (
    SELECT id, handle, title, kind, place_name, ${LIKENESS("title_key")} AS likeness, ${BEGINS("title_key")} AS begins,
           created_at
      FROM (SELECT * FROM within UNION ALL SELECT * FROM alike) AS titled
     ORDER BY begins DESC, likeness DESC, created_at DESC, id DESC LIMIT CAST(:shown AS integer))
  SELECT (SELECT coalesce(json_agg(json_build_object('name', name, 'lat', lat, 'lng', lng, 'count', count)
                    ORDER BY begins DESC, likeness DESC, count DESC, place_key), '[]') FROM place) AS places,
         (SELECT coalesce(json_agg(json_build_object('handle', handle, 'name', name, 'count', count)
                    ORDER BY begins DESC, likeness DESC, count DESC, handle), '[]') FROM category) AS categories,
         (SELECT coalesce(json_agg(json_build_object('id', id, 'handle', handle, 'title', title, 'kind', kind,
                    'place_name', place_name) ORDER BY begins DESC, likeness DESC, created_at DESC, id DESC), '[]')
            FROM listing) AS listings`;

/**
 * What begins with the text, in the whole or at one of its words, before what only looks like it. A place is where its
 * listings are on average, and counts them; a category counts all that is below it.
 */
export async function selectSuggestions(sql: Sql, text: string, language: Language): Promise<Suggestions> {
  const [found] = await preparedRows<Row>(sql, STATEMENT, { text: text.trim(), shown: SHOWN });
  if (!found) throw new Error("suggestions are always answered");
  const said = (words: Words) => words[language] || words.en;
  return {
    places: found.places.map((place) => ({ ...place, lat: roundMean(place.lat), lng: roundMean(place.lng) })),
    categories: found.categories.map((category) => ({ ...category, name: said(category.name) })),
    listings: found.listings.map((listing) => ({ ...listing, title: said(listing.title) })),
  };
}

const roundMean = (degrees: number) => Number(degrees.toFixed(4));
