import { env } from "../../../src/shared/env";
import { type Currency, toMajor } from "../../../src/shared/money";
import { rows, type Sql } from "../../../src/shared/sql";
import { BOOKABLE_KINDS, type ListingKind, PER_KIND } from "../../listing/contract";
import type { RatesService } from "../../rates";
import type { FoundListing } from "../contract/store";
import type { Dates, Plan } from "../domain/plan";
import { bindingsOf, distanceOf } from "./conditions";

type Words = { en: string; es?: string };
type Row = {
  id: string;
  handle: string;
  kind: ListingKind;
  seller_id: string;
  seller_name: string;
  seller_verified: boolean;
  title: Words;
  summary: Words;
  image: { url: string; width: number; height: number; alt: Words } | null;
  categories: { handle: string; name: Words }[];
  place_name: string;
  public_lat: number;
  public_lng: number;
  max_guests: number;
  currency: Currency;
  base_price_minor: string;
  cleaning_fee_minor: string;
  rating: number | null;
  review_count: number;
  distance: number | null;
};

/** What a quote for the dates says. Only what is priced by the night or day has dates. */
async function totalOf(rates: RatesService, row: Row, { from, to }: Dates): Promise<FoundListing["total"]> {
  const unit = PER_KIND[row.kind];
  if (unit !== "night" && unit !== "day") return undefined;
  const { total_minor } = await rates.price({
    base_price_minor: BigInt(row.base_price_minor),
    cleaning_fee_minor: BigInt(row.cleaning_fee_minor),
    unit,
    from,
    to,
  });
  return { amount: toMajor(total_minor, row.currency), currency: row.currency };
}

async function toCard(rates: RatesService, row: Row, { language, dates }: Plan): Promise<FoundListing> {
  const said = (words: Words) => words[language] || words.en;
  const category = row.categories.at(-1);
  const total = dates ? await totalOf(rates, row, dates) : undefined;
  return {
    id: row.id,
    handle: row.handle,
    title: said(row.title),
    summary: said(row.summary),
    kind: row.kind,
    bookable: BOOKABLE_KINDS.includes(row.kind),
    category: category ? { handle: category.handle, name: said(category.name) } : null,
    seller: { id: row.seller_id, name: row.seller_name, verified: row.seller_verified },
    location: { name: row.place_name, lat: row.public_lat, lng: row.public_lng },
    price_from: {
      amount: toMajor(BigInt(row.base_price_minor), row.currency),
      currency: row.currency,
      per: PER_KIND[row.kind],
    },
    ...(total ? { total } : {}),
    ...(row.distance === null ? {} : { distance_km: Math.round(row.distance / 100) / 10 }),
    max_guests: row.max_guests,
    rating: row.rating,
    review_count: row.review_count,
    image: row.image
      ? { ...row.image, url: new URL(row.image.url, env().API_URL).toString(), alt: said(row.image.alt) }
      : null,
  };
}

/** The cards of a page, in the order of its ids. */
export async function selectCards(sql: Sql, rates: RatesService, ids: readonly string[], plan: Plan) {
  if (ids.length === 0) return [];
  const distance = distanceOf(plan);
  const found = await rows<Row>(
    sql,
    `SELECT l.id, handle, kind, seller_id, seller_name, seller_verified, title, summary, image, categories, place_name,
            public_lat, public_lng, max_guests, currency, base_price_minor::text, cleaning_fee_minor::text, rating,
            review_count, ${distance.sql} AS distance
       FROM unnest(CAST(:ids AS text[])) WITH ORDINALITY AS wanted (id, place)
       JOIN search_listing l ON l.id = wanted.id
      ORDER BY wanted.place`,
    { ids, ...bindingsOf([distance]) },
  );
  return Promise.all(found.map((row) => toCard(rates, row, plan)));
}
