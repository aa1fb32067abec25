import { env } from "../../../src/shared/env";
import { type Currency, toMajor } from "../../../src/shared/money";
import { preparedRows, type Sql } from "../../../src/shared/sql";
import { BOOKABLE_KINDS, type ListingKind, PER_KIND } from "../../listing/contract";
import type { RatesService } from "../../rates";
import type { FoundListing } from "../contract/store";
import { metresBetween } from "../domain/area";
import type { Dates, Plan } from "../domain/plan";

type Words = { en: string; es?: string };
/** A listing as its cards are made from it, whatever was asked. */
export type CardRow = {
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
};

/** What a quote for the dates says. Only what is priced by the night or day has dates. */
function totalOf(rates: RatesService, row: CardRow, { units }: Dates): FoundListing["total"] {
  if (!["night", "day"].includes(PER_KIND[row.kind])) return undefined;
  const total_minor = rates.totalOf({
    base_price_minor: BigInt(row.base_price_minor),
    cleaning_fee_minor: BigInt(row.cleaning_fee_minor),
    units,
  });
  return { amount: toMajor(total_minor, row.currency), currency: row.currency };
}

/** The card of a listing for what a plan asks. */
export function toCard(rates: RatesService, row: CardRow, { language, dates, near }: Plan): FoundListing {
  const said = (words: Words) => words[language] || words.en;
  const category = row.categories.at(-1);
  const location = { lat: row.public_lat, lng: row.public_lng };
  const total = dates && totalOf(rates, row, dates);
  return {
    id: row.id,
    handle: row.handle,
    title: said(row.title),
    summary: said(row.summary),
    kind: row.kind,
    bookable: BOOKABLE_KINDS.includes(row.kind),
    category: category ? { handle: category.handle, name: said(category.name) } : null,
    seller: { id: row.seller_id, name: row.seller_name, verified: row.seller_verified },
    location: { name: row.place_name, ...location },
    price_from: {
      amount: toMajor(BigInt(row.base_price_minor), row.currency),
      currency: row.currency,
      per: PER_KIND[row.kind],
    },
    ...(total ? { total } : {}),
    ...(near ? { distance_km: Math.round(metresBetween(near, location) / 100) / 10 } : {}),
    max_guests: row.max_guests,
    rating: row.rating,
    review_count: row.review_count,
    image: row.image
      ? { ...row.image, url: new URL(row.image.url, env().API_URL).toString(), alt: said(row.image.alt) }
      : null,
  };
}

/** The rows of listings, in no order; one that has gone meanwhile is not among them. */
export async function selectCardRows(sql: Sql, ids: readonly string[]): Promise<CardRow[]> {
  if (ids.length === 0) return [];
  return preparedRows<CardRow>(
    sql,
    `SELECT id, handle, kind, seller_id, seller_name, seller_verified, title, summary, image, categories, place_name,
            public_lat, public_lng, max_guests, currency, base_price_minor::text, cleaning_fee_minor::text, rating,
            review_count
       FROM search_listing WHERE id = ANY(CAST(:ids AS text[]))`,
    { ids },
  );
}
