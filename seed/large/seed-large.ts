import type { Client } from "pg";
import { Temporal } from "temporal-polyfill";
import { withClient } from "../../src/bootstrap/databases";
import { readSeedData } from "../read-data";
import type { LargeWanted } from "./arguments";
import { composeListing, LISTINGS_PER_SELLER } from "./compose/listing";
import { composeSeller } from "./compose/seller";
import { Phases } from "./phases";
import { readWords } from "./read-words";
import { fillBatch } from "./rows/batch";
import { type Figures, readFigures } from "./rows/figures";
import { insertListings } from "./rows/listings";
import { insertNights } from "./rows/nights";
import { insertCategoryLinks, insertProducts } from "./rows/products";
import { insertSellers } from "./rows/sellers";
import { readSurroundings } from "./surroundings";

/** Listings of one transaction: whole sellers, and no more JSON than a statement takes easily. */
const BATCH = 2_000;
/** Two of these on one database would both write the same rows. */
const LOCK = 7_205_511;
/** Those whose statistics and visibility the planner is to know at once. */
const ANALYSED = ["seller", "seller_member", "listing", "resource", "occupancy", "product", "product_variant", "price"];
const ANALYSED_LINKS = ["product_category_product", "product_variant_price_set", "product_sales_channel", "image"];

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  try {
    await work();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

type Sources = { words: ReturnType<typeof readWords>; around: Awaited<ReturnType<typeof readSurroundings>> };

async function writeBatch(
  client: Client,
  [from, to]: [number, number],
  { words, around }: Sources,
  { seed, now }: { seed: number; now: Temporal.Instant },
  phases: Phases,
): Promise<void> {
  const at = now.toString();
  const today = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
  // A seller whose first listing is before this batch was written with it.
  const sellers = range(Math.ceil(from / LISTINGS_PER_SELLER), Math.ceil(to / LISTINGS_PER_SELLER));
  await phases.time("sellers", () =>
    insertSellers(
      client,
      sellers.map((number) => composeSeller(number, seed, words)),
      at,
    ),
  );
  const listings = await phases.time("texts", async () => range(from, to).map((n) => composeListing(n, seed, words)));
  await phases.time("listings", async () => {
    await fillBatch(client, listings, { seed, around });
    await insertListings(client, at);
  });
  const { sales_channel_id } = around;
  await phases.time("products", async () => {
    await insertProducts(client, { now: at, sales_channel_id });
    await insertCategoryLinks(client);
  });
  await phases.time("nights", () => insertNights(client, { seed, today, now: at }));
}

/** Brings the number of large listings up to what is wanted. */
async function fill(client: Client, wanted: LargeWanted, root: string, now: Temporal.Instant): Promise<Figures> {
  const phases = new Phases();
  const words = readWords(root);
  const around = await readSurroundings(client, readSeedData(`${root}/seed/data`).amenities);
  const there = await readFigures(client);
  console.log(`large seed: ${there.listings} of ${wanted.listings} listings are there`);
  for (let from = there.listings; from < wanted.listings; from += BATCH) {
    const to = Math.min(from + BATCH, wanted.listings);
    await inTransaction(client, () =>
      writeBatch(client, [from, to], { words, around }, { seed: wanted.seed, now }, phases),
    );
    phases.say(to - there.listings, wanted.listings - there.listings);
  }
  if (there.listings < wanted.listings) {
    await phases.time("vacuum", () => client.query(`VACUUM (ANALYZE) ${[...ANALYSED, ...ANALYSED_LINKS].join(", ")}`));
  }
  const figures = await readFigures(client);
  console.log(phases.report());
  return figures;
}

/**
 * Fills a shop that the ordinary seed has filled with as many listings as a large marketplace has: by SQL, in
 * transactions of a few thousand listings with all their rows. Constraints and indexes stay in force. It begins after
 * what is there: a second run adds nothing, one that was cut off is gone on with, a larger size adds the difference.
 *
 * @param root The repository's folder, where the words are.
 */
export async function seedLarge(
  databaseUrl: string,
  wanted: LargeWanted,
  root: string,
  now = Temporal.Now.instant(),
): Promise<Figures> {
  return withClient(databaseUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return fill(client, wanted, root, now);
  });
}
