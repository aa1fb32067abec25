import type { IRegionModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils";
import { commissionBy } from "../../modules/booking/postings/commission-of";
import { postHistory } from "../../modules/booking/postings/post-history";
import { priceWithTaxes } from "../../modules/booking/price-with-taxes";
import { readBooking } from "../../modules/booking/rows/booking-row";
import { issueHistory } from "../../modules/invoice/issuing/issue-for-bookings";
import { LISTING, type ListingService } from "../../modules/listing";
import { BOOKABLE_KINDS, PER_KIND } from "../../modules/listing/contract";
import { packLines } from "../../modules/rates";
import { packTaxes } from "../../modules/tax/contract";
import { now as present } from "../../src/shared/clock";
import { env } from "../../src/shared/env";
import { type Database, firstRow, rows, type Sql } from "../../src/shared/sql";
import { seedPayments } from "../../stand-ins/stripe/seed-payments";
import { pastPayment } from "../bookings/past-payment";
import { type ListingToSeed, planBookings } from "../bookings/plan";
import { declinedOf, payingOf } from "../bookings/rest";
import type { Actors } from "../bookings/rows/booking-rows";
import { type SeededBooking, seededBooking } from "../bookings/seeded-booking";
import { type Surroundings, writeBookings } from "../bookings/write-bookings";
import { seedData } from "../data";
import { seedGuests } from "./guests";

type Given = { sellers: Map<string, string>; sales_channel_id: string };

/** Requests that wait for the demo's businesses. */
const PENDING = { seller: 4, seller2: 2 } as const;

async function listingsToSeed(container: MedusaContainer): Promise<ListingToSeed[]> {
  const service = container.resolve<ListingService>(LISTING);
  const found: ListingToSeed[] = [];
  for (const { handle } of seedData().listings) {
    const listing = await service.readForBooking(handle);
    if (listing?.status !== "active" || !BOOKABLE_KINDS.includes(listing.kind)) continue;
    const unit = PER_KIND[listing.kind];
    if (unit === "night" || unit === "day") found.push({ ...listing, unit });
  }
  return found;
}

async function actorsOf(database: Database): Promise<Actors> {
  const owners = await rows<{ seller_id: string; id: string }>(
    database,
    "SELECT seller_id, min(id) AS id FROM seller_member WHERE role = 'owner' GROUP BY seller_id",
  );
  const operator = await firstRow<{ user_id: string }>(database, "SELECT user_id FROM operator LIMIT 1");
  return {
    members: new Map(owners.map(({ seller_id, id }) => [seller_id, id])),
    operator_id: operator?.user_id ?? null,
  };
}

/** Units of listings: those that were never booked have none yet. */
async function resourcesOf(database: Database, listings: readonly ListingToSeed[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; listing_id: string }>(
    database,
    `INSERT INTO resource (id, listing_id, created_at)
     SELECT id, listing_id, CAST(:now AS timestamptz) FROM unnest(CAST(:ids AS text[]), CAST(:listings AS text[])) AS new (id, listing_id)
     ON CONFLICT (listing_id, unit_number) DO UPDATE SET listing_id = EXCLUDED.listing_id RETURNING id, listing_id`,
    {
      now: present().toString(),
      ids: listings.map(() => generateEntityId(undefined, "res")),
      listings: listings.map(({ id }) => id),
    },
  );
  return new Map(found.map(({ id, listing_id }) => [listing_id, id]));
}

async function regionsOf(container: MedusaContainer): Promise<Map<string, string>> {
  const regions = await container
    .resolve<IRegionModuleService>(Modules.REGION)
    .listRegions({}, { select: ["id", "currency_code"] });
  return new Map(regions.map(({ id, currency_code }) => [currency_code, id]));
}

async function bookingsToSeed(
  container: MedusaContainer,
  listings: readonly ListingToSeed[],
  { sellers }: Given,
): Promise<SeededBooking[]> {
  const wishes = seedData().sellers.flatMap(({ key, demo_account }) => {
    const seller_id = sellers.get(key);
    return demo_account && seller_id ? [{ seller_id, requested: PENDING[demo_account] }] : [];
  });
  // The full hour: what the demo shows does not depend on how long its seed has run.
  const now = present().round({ smallestUnit: "hour", roundingMode: "floor" });
  const planned = planBookings({
    listings,
    people: await seedGuests(container),
    wishes,
    words: seedData().bookingWords,
    now,
    hold_minutes: env().HOLD_MINUTES,
  });
  const prices = await Promise.all(
    planned.map(({ listing, slot, guests }) =>
      priceWithTaxes(container, listing, { from: slot.from, to: slot.to, guests }),
    ),
  );
  let hasDeclined = false;
  return planned.flatMap((plan, index) => {
    const price = prices[index];
    if (!price) return [];
    const owing = payingOf(plan, price.total_minor, now);
    // Of one of those who owe, the card was declined lately.
    const declined = owing.rest && !hasDeclined ? declinedOf(plan, price.total_minor, now) : null;
    hasDeclined ||= declined !== null;
    const { lines, total_minor, taxes } = price;
    return [seededBooking(plan, { total_minor, taxes: packTaxes(taxes) }, packLines(lines), declined ?? owing)];
  });
}

/** What happened to the money of the bookings stands in the ledger, and in documents, each at its time. */
async function postAll(container: MedusaContainer, tx: Sql, bookings: readonly SeededBooking[]): Promise<void> {
  for (const { id } of bookings) {
    const booking = await readBooking(tx, id);
    if (booking) await postHistory(tx, booking, present(), commissionBy(container));
  }
  await issueHistory(
    container,
    tx,
    bookings.map(({ id }) => id),
  );
}

/**
 * Bookings of the past year and the coming months in every state, with their dates, orders, payments and timers, and
 * beside them their payments at the stand-in for Stripe. Only into a shop that has no bookings, and only where the
 * stand-in takes the payments: Stripe itself would know nothing of them.
 */
export async function seedBookings(container: MedusaContainer, given: Given): Promise<void> {
  const { STRIPE_API_BASE, STRIPE_STAND_IN_DATABASE_URL } = env();
  if (!STRIPE_API_BASE || !STRIPE_STAND_IN_DATABASE_URL) return;
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  if (await firstRow(database, "SELECT 1 FROM booking LIMIT 1")) return;
  const listings = await listingsToSeed(container);
  const bookings = await bookingsToSeed(container, listings, given);
  const around: Surroundings = {
    actors: await actorsOf(database),
    resources: await resourcesOf(database, listings),
    orders: { region_ids: await regionsOf(container), sales_channel_id: given.sales_channel_id },
    now: present(),
  };
  await database.transaction((tx) =>
    writeBookings(tx, bookings, around, async () => {
      // Also what the ledger could refuse comes before the stand-in is written to.
      await postAll(container, tx, bookings);
      return seedPayments(process.env, bookings.map(pastPayment));
    }),
  );
}
