import { rows, type Sql } from "../../src/shared/sql";
import type { ListingRow } from "./rows";

/** Conditions on a listing; what is undefined does not filter. */
export type ListingFilter = {
  id_or_handle?: string | undefined;
  seller_id?: string | undefined;
  status?: string | undefined;
  kind?: string | undefined;
  /** Handle of a category of either level. */
  category?: string | undefined;
  q?: string | undefined;
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
            l.place_name, l.address_line, l.lat, l.lng, l.time_zone, l.currency, l.booking_mode, l.max_guests,
            l.check_in_time, l.check_out_time, l.cancellation_policy, l.media, l.house_rules, l.facts, l.amenities,
            l.created_at, l.updated_at, s.name AS seller_name, v.id AS variant_id, price.amount AS base_price,
            l.cleaning_fee_minor::text,
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
       LEFT JOIN product_category parent ON parent.id = c.parent_category_id
      WHERE l.deleted_at IS NULL
        AND (:key::text IS NULL OR l.id = :key OR l.handle = :key)
        AND (:seller::text IS NULL OR l.seller_id = :seller)
        AND (:status::text IS NULL OR l.status = :status)
        AND (:kind::text IS NULL OR l.kind = :kind)
        AND (:category::text IS NULL OR c.handle = :category OR parent.handle = :category)
        AND (:q = '' OR strpos(lower(concat_ws(' ', l.title ->> 'en', l.title ->> 'es', l.place_name, s.name)), lower(:q)) > 0)
        AND (NOT :public::boolean OR s.status = 'active')
      ORDER BY l.created_at DESC, l.id DESC
      LIMIT :limit OFFSET :offset`,
    {
      key: filter.id_or_handle ?? null,
      seller: filter.seller_id ?? null,
      status: filter.status ?? null,
      kind: filter.kind ?? null,
      category: filter.category ?? null,
      q: filter.q ?? "",
      public: filter.public_only ?? false,
      limit: page.limit,
      offset: page.offset,
    },
  );
  return { found, count: Number(found[0]?.total ?? 0) };
}
