import type { ClientBase } from "pg";
import { UNIT_OPTION } from "../../../modules/listing/domain/product-of-listing";
import { largeIdSql } from "./identifiers";

const id = (prefix: string) => largeIdSql(prefix, "number");

/** Rows of one table: its columns, and the SELECT that gives them. `$1` is the instant, and where it says so more. */
type Rows = { table: string; columns: string; select: string };

/**
 * A Medusa product as `productOf` of the listing capability describes it: one option with one value, one variant with
 * one price. In the order that foreign keys want.
 */
const PRODUCTS: readonly Rows[] = [
  {
    table: "product",
    columns: "id, title, subtitle, handle, status, thumbnail, is_giftcard, discountable, created_at, updated_at",
    select: `product_id, title ->> 'en', summary ->> 'en', handle, 'published', urls ->> 0, false, true,
             $1::timestamptz - make_interval(secs => age_days * 86400), $1::timestamptz FROM batch`,
  },
  {
    table: "product_option",
    columns: "id, title, is_exclusive, created_at, updated_at",
    select: `${id("opt")}, '${UNIT_OPTION}', true, $1::timestamptz, $1::timestamptz FROM batch`,
  },
  {
    table: "product_option_value",
    columns: "id, value, option_id, created_at, updated_at",
    select: `${id("optval")}, 'One', ${id("opt")}, $1::timestamptz, $1::timestamptz FROM batch`,
  },
  {
    table: "product_product_option",
    columns: "id, product_id, product_option_id, created_at, updated_at",
    select: `${id("prodopt")}, product_id, ${id("opt")}, $1::timestamptz, $1::timestamptz FROM batch`,
  },
  {
    table: "product_product_option_value",
    columns: "id, product_product_option_id, product_option_value_id, created_at, updated_at",
    select: `${id("prodoptval")}, ${id("prodopt")}, ${id("optval")}, $1::timestamptz, $1::timestamptz FROM batch`,
  },
  {
    table: "product_variant",
    columns: "id, title, product_id, allow_backorder, manage_inventory, variant_rank, created_at, updated_at",
    select: `${id("variant")}, 'One', product_id, false, false, 0, $1::timestamptz, $1::timestamptz FROM batch`,
  },
  {
    table: "product_variant_option",
    columns: "variant_id, option_value_id",
    select: `${id("variant")}, ${id("optval")} FROM batch`,
  },
  {
    table: "image",
    columns: "id, url, rank, product_id, created_at, updated_at",
    select: `${id("img")} || '_' || place, url, place - 1, product_id, $1::timestamptz, $1::timestamptz
        FROM batch CROSS JOIN LATERAL jsonb_array_elements_text(urls) WITH ORDINALITY AS picture (url, place)`,
  },
  {
    table: "price_set",
    columns: "id, created_at, updated_at",
    select: `${id("pset")}, $1::timestamptz, $1::timestamptz FROM batch`,
  },
  {
    table: "price",
    columns: "id, price_set_id, currency_code, amount, raw_amount, rules_count, created_at, updated_at",
    select: `${id("price")}, ${id("pset")}, currency, amount,
             jsonb_build_object('value', amount::text, 'precision', 20), 0, $1::timestamptz, $1::timestamptz FROM batch`,
  },
  {
    table: "product_variant_price_set",
    columns: "id, variant_id, price_set_id, created_at, updated_at",
    select: `${id("pvps")}, ${id("variant")}, ${id("pset")}, $1::timestamptz, $1::timestamptz FROM batch`,
  },
];

async function insert(client: ClientBase, { table, columns, select }: Rows, values: readonly string[]): Promise<void> {
  await client.query(`INSERT INTO "${table}" (${columns}) SELECT ${select} ORDER BY number`, [...values]);
}

/**
 * Products of the rows of `batch` with their variants and prices, sold in a channel. What Medusa's own workflow writes
 * for one, for thousands at once; the columns it leaves to the tables' defaults are left here too.
 */
export async function insertProducts(
  client: ClientBase,
  { now, sales_channel_id }: { now: string; sales_channel_id: string },
): Promise<void> {
  for (const rows of PRODUCTS) await insert(client, rows, rows.select.includes("$1") ? [now] : []);
  await insert(
    client,
    {
      table: "product_sales_channel",
      columns: "id, product_id, sales_channel_id, created_at, updated_at",
      select: `${id("prodsc")}, product_id, $2, $1::timestamptz, $1::timestamptz FROM batch`,
    },
    [now, sales_channel_id],
  );
}

/** The category of each product of `batch`. */
export async function insertCategoryLinks(client: ClientBase): Promise<void> {
  await insert(
    client,
    {
      table: "product_category_product",
      columns: "product_id, product_category_id",
      select: "product_id, category_id FROM batch",
    },
    [],
  );
}
