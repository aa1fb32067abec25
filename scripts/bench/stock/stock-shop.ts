import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { composeListing } from "../../../seed/large/compose/listing";
import { readWords } from "../../../seed/large/read-words";
import { fillBatch } from "../../../seed/large/rows/batch";
import { insertProducts } from "../../../seed/large/rows/products";
import { readSurroundings } from "../../../seed/large/surroundings";
import { readSeedData } from "../../../seed/read-data";
import { copyDatabase, createDatabase, dropDatabase, withClient, withDatabase } from "../../../src/bootstrap/databases";
import { freePorts } from "../../../src/bootstrap/ports";
import { ROOT } from "../../instance";
import { StockApp } from "../../pack/stock-app";
import type { Place } from "../harness/place";
import { paymentModule, SHOP_SCRIPT, STRIPE_PROVIDER } from "./app-files";

/** A stock Medusa shop that runs beside Berth on the same PostgreSQL server. */
export type StockShop = { url: string; publishableKey: string; databaseUrl: string; stop: () => void };

const EMPTY = "stock_empty";
const BATCH = 2_000;
const SEED = 1;
const SECRET = "a-secret-for-the-stock-app-only";

/** Where the app's provider for Stripe speaks to, and with which key. */
export type Stripe = { stripeUrl: string; apiKey: string };

function appOn(place: Place, databaseUrl: string, { stripeUrl, apiKey }: Stripe): StockApp {
  return new StockApp(path.join(place.instance.dataDir, "stock"), {
    DATABASE_URL: databaseUrl,
    JWT_SECRET: SECRET,
    COOKIE_SECRET: SECRET,
    STRIPE_API_BASE: stripeUrl,
    STRIPE_API_KEY: apiKey,
  });
}

async function install(app: StockApp): Promise<void> {
  const provider = path.join(app.folder, "stand-in-stripe");
  rmSync(app.folder, { recursive: true, force: true });
  await app.install([], [], { packages: ["stripe-15"], modules: [paymentModule(provider)] });
  mkdirSync(provider);
  writeFileSync(path.join(provider, "index.js"), STRIPE_PROVIDER);
  writeFileSync(path.join(app.folder, "make-shop.js"), SHOP_SCRIPT);
}

/** True when a database has something in a table; one that is not there has nothing. */
async function has(url: string, table: string): Promise<boolean> {
  return withClient(url, (client) => client.query(`SELECT 1 FROM ${table} LIMIT 1`)).then(
    ({ rowCount }) => rowCount === 1,
    () => false,
  );
}

/** A migrated stock shop without products, made once. */
async function prepareEmpty(place: Place, stripe: Stripe): Promise<void> {
  const url = withDatabase(place.serverUrl, EMPTY);
  if (await has(url, "region")) return;
  await place.progress.step("stock Medusa migrated", async () => {
    await dropDatabase(url);
    await createDatabase(url);
    const app = appOn(place, url, stripe);
    await app.medusa("db:migrate");
    await app.medusa("exec", "./make-shop.js");
  });
}

/** The products of the large seed, as far as Medusa's tables go: same texts, pictures, variants and prices. */
async function fill(databaseUrl: string, seededUrl: string, products: number): Promise<void> {
  const words = readWords(ROOT);
  const { amenities } = readSeedData(path.join(ROOT, "seed", "data"));
  const around = await withClient(seededUrl, (client) => readSurroundings(client, amenities));
  const now = new Date().toISOString();
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>("SELECT id FROM sales_channel WHERE name = 'Web'");
    const sales_channel_id = rows[0]?.id ?? "";
    for (let from = 0; from < products; from += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, products - from) }, (_, index) => from + index);
      await client.query("BEGIN");
      const listings = numbers.map((number) => composeListing(number, SEED, words));
      await fillBatch(client, listings, { seed: SEED, around });
      await insertProducts(client, { now, sales_channel_id });
      await client.query("COMMIT");
    }
    await client.query("VACUUM (ANALYZE)");
  });
}

/** Makes `name` a stock shop with so many products, unless it is one already. */
async function prepareFilled(place: Place, name: string, products: number, seededUrl: string): Promise<string> {
  const url = withDatabase(place.serverUrl, name);
  if (await has(url, "product")) return url;
  await place.progress.step(`stock Medusa with ${products} products`, async () => {
    const draft = withDatabase(place.serverUrl, `${name}_draft`);
    await copyDatabase(EMPTY, draft);
    await fill(draft, seededUrl, products);
    // Renamed when it is whole: one that was cut off is made again.
    await withClient(place.serverUrl, (client) => client.query(`ALTER DATABASE "${name}_draft" RENAME TO "${name}"`));
  });
  return url;
}

/**
 * Starts a stock Medusa app without any of our capabilities: a database of its own with as many products, its own
 * provider for Stripe on a stand-in. `seededUrl` is a Berth that the ordinary seed has filled, for the pictures.
 */
export async function startStock(
  place: Place,
  { products, seededUrl, ...stripe }: { products: number; seededUrl: string } & Stripe,
): Promise<StockShop> {
  const name = `stock_${products}`;
  await install(appOn(place, "", stripe));
  await prepareEmpty(place, stripe);
  const databaseUrl = await prepareFilled(place, name, products, seededUrl);
  const app = appOn(place, databaseUrl, stripe);
  const [port] = await freePorts(1);
  const url = await place.progress.step("stock Medusa answers", () => app.start(port ?? 0));
  const publishableKey = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ token: string }>("SELECT token FROM api_key WHERE type = 'publishable'");
    return rows[0]?.token ?? "";
  });
  return { url, publishableKey, databaseUrl, stop: () => app.stop() };
}
