import type { ClientBase } from "pg";
import { BOOKABLE_KINDS } from "../../../modules/listing/contract";
import { toMajor } from "../../../src/shared/money";
import type { LargeListing } from "../compose/listing";
import { composeMedia } from "../compose/media";
import type { Surroundings } from "../surroundings";
import { largeId } from "./identifiers";

function found<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the word lists name ${key}, which the ordinary seed does not have`);
  return value;
}

function rowOf(listing: LargeListing, seed: number, around: Surroundings) {
  const { number, seller_number, place, kind, title, base_price_minor, cleaning_fee_minor, category } = listing;
  const media = composeMedia(number, seed, title, found(around.pictures, category));
  const { handle, summary, description, place_name, lat, lng, booking_mode, max_guests, cancellation_policy } = listing;
  const { house_rules, facts, popularity, age_days } = listing;
  return {
    ...{ number, id: largeId("lst", number), product_id: largeId("prod", number) },
    ...{ seller_id: largeId("sel", seller_number), handle, kind, title, summary, description },
    ...{ place_name, lat, lng, time_zone: place.time_zone, currency: place.currency },
    ...{ country_code: place.country_code.toUpperCase() },
    ...{ booking_mode, max_guests, cancellation_policy, media, house_rules, facts, popularity, age_days },
    cleaning_fee_minor: String(cleaning_fee_minor),
    amenities: listing.amenities.map((key) => found(around.amenities, key)),
    category_id: found(around.categories, category),
    amount: toMajor(BigInt(base_price_minor), place.currency),
    bookable: BOOKABLE_KINDS.includes(kind),
    urls: media.map(({ url }) => url),
  };
}

/** Makes the table `batch`, which lasts as long as the transaction: what all other rows of its listings are made from. */
export async function fillBatch(
  client: ClientBase,
  listings: readonly LargeListing[],
  { seed, around }: { seed: number; around: Surroundings },
): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE batch (number integer, id text, product_id text, seller_id text, handle text, kind text,
       title jsonb, summary jsonb, description jsonb, place_name text, lat double precision, lng double precision,
       time_zone text, country_code text, currency text, booking_mode text, max_guests integer, cancellation_policy text, media jsonb,
       house_rules jsonb, facts jsonb, amenities jsonb, popularity double precision, age_days double precision,
       cleaning_fee_minor bigint, category_id text, amount numeric, bookable boolean, urls jsonb) ON COMMIT DROP`,
  );
  const rows = listings.map((listing) => rowOf(listing, seed, around));
  await client.query("INSERT INTO batch SELECT * FROM jsonb_populate_recordset(NULL::batch, $1::jsonb)", [
    JSON.stringify(rows),
  ]);
}
