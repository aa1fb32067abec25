import type { Client } from "pg";
import { CURRENCY_DECIMALS, type Currency } from "../../../src/shared/money";

/** A listing that the public sees, read from the tables that own it; money in minor units. */
export type SourceListing = {
  id: string;
  kind: string;
  currency: Currency;
  max_guests: number;
  /** On the grid of the public place. */
  lat: number;
  lng: number;
  price: number;
  cleaning: number;
  /** Handles of its category and of the one above it. */
  categories: string[];
  titles: string[];
};

type Row = Omit<SourceListing, "price" | "categories" | "titles"> & {
  price: number;
  category: string | null;
  parent: string | null;
  title: { en: string; es?: string };
};

/** As the public place is rounded: about 300 m. */
const onGrid = (degrees: number) => Math.round(degrees / 0.003) * 0.003;

/** Active listings of active sellers with their texts, past search's read model. */
const SOURCE = `
  SELECT l.*, s.name AS seller_name, p.amount::float8 AS price, c.handle AS category, parent.handle AS parent,
         concat_ws(' ', c.name, parent.name) AS category_en,
         concat_ws(' ', c.metadata ->> 'name_es', parent.metadata ->> 'name_es') AS category_es
    FROM listing l JOIN seller s ON s.id = l.seller_id AND s.status = 'active'
    JOIN product_variant v ON v.product_id = l.product_id AND v.deleted_at IS NULL
    JOIN product_variant_price_set ps ON ps.variant_id = v.id AND ps.deleted_at IS NULL
    JOIN price p ON p.price_set_id = ps.price_set_id AND p.currency_code = l.currency AND p.deleted_at IS NULL
    LEFT JOIN product_category_product pc ON pc.product_id = l.product_id
    LEFT JOIN product_category c ON c.id = pc.product_category_id
    LEFT JOIN product_category parent ON parent.id = c.parent_category_id
   WHERE l.status = 'active' AND l.deleted_at IS NULL`;

export async function readSourceListings(client: Client): Promise<SourceListing[]> {
  const { rows } = await client.query<Row>(
    `SELECT id, kind, currency, max_guests, lat, lng, price, cleaning_fee_minor::float8 AS cleaning, category, parent, title
       FROM (${SOURCE}) source ORDER BY id`,
  );
  return rows.map(({ category, parent, title, ...row }) => ({
    ...row,
    ...{ lat: onGrid(row.lat), lng: onGrid(row.lng) },
    price: Math.round(row.price * 10 ** CURRENCY_DECIMALS[row.currency]),
    categories: [category, parent].filter((handle) => handle !== null),
    titles: [title.en, ...(title.es ? [title.es] : [])],
  }));
}

/**
 * The words of a list that mean something in both languages, by themselves, and that a listing has to have when they are
 * asked for.
 */
export async function meaningful(client: Client, words: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ word: string }>(
    `SELECT word FROM unnest($1::text[]) AS asked (word)
      WHERE numnode(plainto_tsquery('english', unaccent(word))) = 1 AND numnode(plainto_tsquery('spanish', unaccent(word))) = 1
        AND NOT EXISTS (SELECT FROM search_aside aside WHERE aside.word = lower(unaccent(asked.word)))
        AND NOT EXISTS (SELECT FROM search_synonym phrase WHERE phrase.word LIKE '% %'
                           AND lower(unaccent(asked.word)) = ANY (string_to_array(phrase.word, ' ')))`,
    [words],
  );
  return rows.map(({ word }) => word);
}

/**
 * For each word, the ids of the listings in whose texts it stands, itself or a synonym, in a form of either language:
 * PostgreSQL's own dictionaries over the source's texts, one by one.
 */
export async function readWordMatches(client: Client, words: readonly string[]): Promise<Map<string, Set<string>>> {
  const { rows } = await client.query<{ word: string; ids: string[] }>(
    `WITH texts AS MATERIALIZED (
       SELECT id, to_tsvector('english', unaccent(concat_ws(' ', title ->> 'en', summary ->> 'en', description ->> 'en',
                    category_en, place_name, seller_name, (SELECT string_agg(a -> 'label' ->> 'en', ' ') FROM jsonb_array_elements(amenities) a))))
               || to_tsvector('spanish', unaccent(concat_ws(' ', title ->> 'es', summary ->> 'es', description ->> 'es',
                    category_es, (SELECT string_agg(a -> 'label' ->> 'es', ' ') FROM jsonb_array_elements(amenities) a)))) AS text
         FROM (${SOURCE}) source
     ), asked AS (
       SELECT word, plainto_tsquery('english', unaccent(word)) AS en, plainto_tsquery('spanish', unaccent(word)) AS es
         FROM unnest($1::text[]) AS word
     ), forms AS (
       SELECT word, en || es AS form FROM asked
       UNION
       SELECT asked.word, plainto_tsquery('english', same.word) || plainto_tsquery('spanish', same.word)
         FROM asked
         JOIN search_synonym named ON plainto_tsquery('english', named.word) IN (asked.en, asked.es)
                                   OR plainto_tsquery('spanish', named.word) IN (asked.en, asked.es)
         JOIN search_synonym same ON same.concept = named.concept
     )
     SELECT word, coalesce(array_agg(DISTINCT texts.id) FILTER (WHERE texts.id IS NOT NULL), '{}') AS ids
       FROM forms LEFT JOIN texts ON texts.text @@ forms.form
      GROUP BY word`,
    [words],
  );
  return new Map(rows.map(({ word, ids }) => [word, new Set(ids)]));
}
