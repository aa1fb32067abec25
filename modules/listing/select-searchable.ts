import type { Currency } from "../../src/shared/money";
import { toMinor } from "../../src/shared/money";
import { rows, type Sql } from "../../src/shared/sql";
import type { SearchableListing } from "./contract";
import type { Localised } from "./domain/in-language";
import { roundCoordinate } from "./domain/round-coordinate";
import type { Picture } from "./rows";

type Category = { handle: string; name: string; name_es: string | null };

type Row = Pick<
  SearchableListing,
  "id" | "handle" | "kind" | "seller_id" | "seller_name" | "place_name" | "time_zone" | "max_guests"
> & {
  currency: Currency;
  lat: number;
  lng: number;
  title: Localised;
  summary: Localised;
  description: Localised;
  amenities: { label: Localised }[];
  media: Picture[];
  category: Category | null;
  parent: Category | null;
  base_price: string;
  cleaning_fee_minor: string;
  created_at: string;
};

const nameOf = ({ handle, name, name_es }: Category) => ({
  handle,
  name: { en: name, ...(name_es ? { es: name_es } : {}) },
});

/** The price in minor units; null for one that Medusa stores but the currency cannot hold: it cannot be booked either. */
function priceOf({ base_price, currency }: Row): bigint | null {
  try {
    return toMinor(Number(base_price), currency);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function toSearchable(row: Row): SearchableListing[] {
  const { media, category, parent, lat, lng, base_price: _major, cleaning_fee_minor, amenities, ...own } = row;
  const base_price_minor = priceOf(row);
  if (base_price_minor === null) return [];
  const [first] = media;
  return [
    {
      ...own,
      public_lat: roundCoordinate(lat),
      public_lng: roundCoordinate(lng),
      base_price_minor,
      cleaning_fee_minor: BigInt(cleaning_fee_minor),
      categories: [parent, category].filter((one) => one !== null).map(nameOf),
      amenities: amenities.map(({ label }) => label),
      image: first
        ? { ...(first.small ?? { url: first.url, width: first.width, height: first.height }), alt: first.alt }
        : null,
    },
  ];
}

const CATEGORY = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('handle', ${alias}.handle, 'name', ${alias}.name, 'name_es', ${alias}.metadata ->> 'name_es') END`;

/** Those of the listings that the public sees now, with what is needed to find them and draw their cards. */
export async function selectSearchable(sql: Sql, ids: readonly string[]): Promise<SearchableListing[]> {
  const found = await rows<Row>(
    sql,
    `SELECT l.id, l.handle, l.kind, l.seller_id, s.name AS seller_name, l.title, l.summary, l.description, l.amenities,
            l.place_name, l.lat, l.lng, l.time_zone, l.currency, l.max_guests, l.cleaning_fee_minor::text, l.media,
            price.amount::text AS base_price, category.own AS category, category.parent,
            to_json(l.created_at) #>> '{}' AS created_at
       FROM listing l
       JOIN seller_card s ON s.id = l.seller_id AND s.status = 'active'
       JOIN LATERAL (
              SELECT price.amount
                FROM product_variant v
                JOIN product_variant_price_set vps ON vps.variant_id = v.id AND vps.deleted_at IS NULL
                JOIN price ON price.price_set_id = vps.price_set_id AND price.currency_code = l.currency
                          AND price.deleted_at IS NULL AND price.price_list_id IS NULL
               WHERE v.product_id = l.product_id AND v.deleted_at IS NULL
               LIMIT 1) AS price ON true
       LEFT JOIN LATERAL (
              SELECT ${CATEGORY("c")} AS own, ${CATEGORY("parent")} AS parent
                FROM product_category_product pc
                JOIN product_category c ON c.id = pc.product_category_id AND c.deleted_at IS NULL
                LEFT JOIN product_category parent ON parent.id = c.parent_category_id AND parent.deleted_at IS NULL
               WHERE pc.product_id = l.product_id
               LIMIT 1) AS category ON true
      WHERE l.id = ANY(?) AND l.status = 'active' AND l.deleted_at IS NULL`,
    [ids],
  );
  return found.flatMap(toSearchable);
}
