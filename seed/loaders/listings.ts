import path from "node:path";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { productOf } from "../../modules/listing/contract";
import { createListingsWorkflow, type NewPair } from "../../modules/listing/workflows/create-listings";
import { env } from "../../src/shared/env";
import { isCurrency, toMajor } from "../../src/shared/money";
import { type Database, rows } from "../../src/shared/sql";
import { seedData } from "../data";
import { ensurePictures } from "../pictures/cache";
import type { SeedAmenity, SeedListing } from "../schema";

type Given = { sellers: Map<string, string>; categories: Map<string, string>; sales_channel_id: string };
type Picture = Awaited<ReturnType<typeof ensurePictures>>[number];

/** Widths in pixels: of the picture on a listing's page, and of the one on cards. */
const PAGE_WIDTH = 1200;
const CARD_WIDTH = 640;
const LISTED_DAYS_AGO = 480;

function idOf(map: Map<string, string>, key: string): string {
  const id = map.get(key);
  if (!id) throw new Error(`the seed names ${key}, which does not exist`);
  return id;
}

/** The address below the API at which a picture is served, with its size. */
function fileOf(pictures: Picture[], wanted: { scene: string; seed: number; width: number }) {
  const file = pictures.find(
    ({ scene, seed, width }) => scene === wanted.scene && seed === wanted.seed && width === wanted.width,
  );
  if (!file) return undefined;
  const url = `/static/seed/${path.basename(path.dirname(file.path))}/${path.basename(file.path)}`;
  return { url, width: file.width, height: file.height };
}

function toPair(listing: SeedListing, given: Given, pictures: Picture[], amenities: SeedAmenity[]): NewPair {
  const currency = listing.currency.toLowerCase();
  if (!isCurrency(currency)) throw new Error(`${listing.key}: ${currency} is not a currency of Berth`);
  const { place, handle, kind, title, summary, description, booking_mode, max_guests, status } = listing;
  const media = listing.pictures.flatMap(({ scene, seed, alt }) => {
    const [shown, small] = [PAGE_WIDTH, CARD_WIDTH].map((width) => fileOf(pictures, { scene, seed, width }));
    return shown ? [{ ...shown, ...(small ? { small } : {}), alt }] : [];
  });
  const product = productOf(
    {
      title,
      summary,
      category_id: idOf(given.categories, listing.category),
      currency,
      base_price: toMajor(BigInt(listing.base_price_minor), currency),
      status,
    },
    handle,
    media.map((picture) => picture.url),
  );
  return {
    product: { ...product, sales_channels: [{ id: given.sales_channel_id }] },
    listing: {
      handle,
      kind,
      title,
      summary,
      description,
      currency,
      cleaning_fee_minor: String(listing.cleaning_fee_minor),
      booking_mode,
      max_guests,
      status,
      seller_id: idOf(given.sellers, listing.seller),
      place_name: [place.name, place.city].filter((part, index, all) => all.indexOf(part) === index).join(", "),
      address_line: place.address_line,
      lat: place.lat,
      lng: place.lng,
      time_zone: place.time_zone,
      check_in_time: listing.check_in_time,
      check_out_time: listing.check_out_time,
      cancellation_policy: listing.cancellation_policy,
      deposit_percent: listing.deposit?.percent ?? null,
      rest_days_before: listing.deposit?.rest_days_before ?? null,
      media,
      house_rules: listing.house_rules,
      facts: listing.facts,
      amenities: listing.amenities.map((key) => {
        const amenity = amenities.find((one) => one.key === key);
        if (!amenity) throw new Error(`${listing.key} names the amenity ${key}, which does not exist`);
        return { label: amenity.label, value: { en: "" } };
      }),
    },
  };
}

/** The seed's listings with their pictures; those that exist already stay as they are. */
export async function seedListings(container: MedusaContainer, given: Given): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Database;
  const { listings: all, amenities } = seedData();
  const folder = path.resolve(env().BERTH_ROOT, env().BERTH_DATA_DIR, "static", "seed");
  const pictures = await ensurePictures(all, folder);
  const known = new Set(
    (await rows<{ handle: string }>(database, "SELECT handle FROM listing")).map((row) => row.handle),
  );
  const pairs = all
    .filter((listing) => !known.has(listing.handle))
    .map((listing) => toPair(listing, given, pictures, amenities));
  if (pairs.length === 0) return;
  await createListingsWorkflow(container).run({ input: { pairs } });
  await spreadInTime(
    database,
    pairs.map(({ listing }) => listing.handle),
  );
}

/**
 * Made at one instant they would have no order: an hour apart, the first of the file is the newest. All of them are
 * older than the bookings that they have had.
 */
async function spreadInTime(database: Database, handles: string[]): Promise<void> {
  await rows(
    database,
    `UPDATE listing SET created_at = created_at - make_interval(days => :age::integer, hours => place.number::integer)
       FROM unnest(CAST(:handles AS text[])) WITH ORDINALITY AS place (handle, number)
      WHERE listing.handle = place.handle`,
    { handles, age: LISTED_DAYS_AGO },
  );
}
