import type { Language } from "../../src/shared/route";
import { rows, type Sql } from "../../src/shared/sql";
import type { ListingSort } from "./contract";
import type { ListingRow } from "./rows";

/** As people sort, Á beside A, whatever collation the database was made with. */
const TITLE = "coalesce(nullif(l.title ->> :language::text, ''), l.title ->> 'en') COLLATE \"und-x-icu\"";

/** SQL of every order; the names come from the contract's closed lists, never from a request. */
const ORDER: Record<ListingSort, string> = {
  created_at: "l.created_at",
  "-created_at": "l.created_at DESC",
  updated_at: "l.updated_at",
  "-updated_at": "l.updated_at DESC",
  title: TITLE,
  "-title": `${TITLE} DESC`,
};

/** Conditions on a listing; what is undefined does not filter. */
export type ListingFilter = {
  id_or_handle?: string | undefined;
  seller_id?: string | undefined;
  status?: string | undefined;
  kind?: string | undefined;
  booking_mode?: string | undefined;
  /** Words that all occur somewhere in what is read of a listing. */
  q?: string | undefined;
  /** Newest first unless said. */
  sort?: keyof typeof ORDER | undefined;
  /** Whose titles are sorted by. */
  language?: Language | undefined;
  /** Hide listings whose seller is suspended. */
  public_only?: boolean;
};

/**
 * Listings with all that is read of them, in one statement. The tables of product, variant, price and category are
 * Medusa's; `seller_card` is the view that the seller capability names for others.
 */
export async function selectListings(
  sql: Sql,
  filter: ListingFilter,
  page: { limit: number; offset: number },
): Promise<{ found: ListingRow[]; count: number }> {
  const found = await rows<ListingRow & { total: string }>(
    sql,
    `SELECT l.id, l.product_id, l.seller_id, l.handle, l.kind, l.status, l.title, l.summary, l.description,
            l.place_name, l.address_line, l.lat, l.lng, l.time_zone, l.country_code, l.currency, l.booking_mode, l.max_guests,
            l.check_in_time, l.check_out_time, l.cancellation_policy, l.media, l.house_rules, l.facts, l.amenities,
            l.created_at, l.updated_at, s.name AS seller_name, s.city AS seller_city,
            s.country_code AS seller_country, s.about AS seller_about, s.created_at AS seller_since, v.id AS variant_id, price.amount AS base_price,
            l.cleaning_fee_minor::text, l.deposit_percent, l.rest_days_before,
            c.id AS category_id, c.handle AS category_handle,
            CASE WHEN c.id IS NULL THEN NULL
                 ELSE jsonb_build_object('en', c.name, 'es', coalesce(c.metadata ->> 'name_es', c.name)) END AS category_name,
            count(*) OVER () AS total
       FROM listing l
       JOIN seller_card s ON s.id = l.seller_id
       JOIN product_variant v ON v.product_id = l.product_id AND v.deleted_at IS NULL
       JOIN product_variant_price_set vps ON vps.variant_id = v.id AND vps.deleted_at IS NULL
       JOIN price ON price.price_set_id = vps.price_set_id AND price.currency_code = l.currency
                 AND price.deleted_at IS NULL AND price.price_list_id IS NULL
       LEFT JOIN product_category_product pc ON pc.product_id = l.product_id
       LEFT JOIN product_category c ON c.id = pc.product_category_id AND c.deleted_at IS NULL
      WHERE l.deleted_at IS NULL
        AND (:key::text IS NULL OR l.id = :key OR l.handle = :key)
        AND (:seller::text IS NULL OR l.seller_id = :seller)
        AND (:status::text IS NULL OR l.status = :status)
        AND (:kind::text IS NULL OR l.kind = :kind)
        AND (:mode::text IS NULL OR l.booking_mode = :mode)
        AND NOT EXISTS (
              SELECT 1 FROM unnest(string_to_array(lower(:q), ' ')) AS word
               WHERE strpos(lower(concat_ws(' ', l.title ->> 'en', l.title ->> 'es', l.summary ->> 'en', l.summary ->> 'es',
                                            l.place_name, s.name, s.city, c.name, c.metadata ->> 'name_es')), word) = 0)
        AND (NOT :public::boolean OR s.status = 'active')
      ORDER BY ${ORDER[filter.sort ?? "-created_at"]}, l.created_at DESC, l.id DESC
      LIMIT :limit OFFSET :offset`,
    {
      key: filter.id_or_handle ?? null,
      seller: filter.seller_id ?? null,
      status: filter.status ?? null,
      kind: filter.kind ?? null,
      mode: filter.booking_mode ?? null,
      language: filter.language ?? "en",
      q: filter.q ?? "",
      public: filter.public_only ?? false,
      limit: page.limit,
      offset: page.offset,
    },
  );
  return { found, count: Number(found[0]?.total ?? 0) };
}
