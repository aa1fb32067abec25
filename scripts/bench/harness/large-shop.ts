import { setTimeout as pause } from "node:timers/promises";
import { LARGE_LISTINGS } from "../../../seed/large/arguments";
import { seedLarge } from "../../../seed/large/seed-large";
import { withClient, withDatabase } from "../../../src/bootstrap/databases";
import { bringUpStep } from "../../bring-up";
import { DATABASE_STEPS } from "../../database-steps";
import { readSeeded } from "../../demo-file";
import { databaseUrlOf, type Instance, ROOT } from "../../instance";
import { rebuildSearch } from "../../rebuild-search";
import { copySeeded, isThere, onDatabase, type Place, startApi } from "./place";

const POLL_MS = 500;

/** Sizes that are asked for when none is named. */
export const DEFAULT_SIZES = [LARGE_LISTINGS];

/** A Berth with so many large listings; made once, kept from run to run, and never written to by a bench. */
export async function largeShop(place: Place, listings: number): Promise<Instance> {
  const names = { shop: `shop_${listings}`, stripe: `shop_${listings}_stripe` };
  const instance = onDatabase(place, names);
  const url = databaseUrlOf(instance, "DATABASE_URL");
  if (!(await isThere(url))) await copySeeded(place, names);
  await bringUpStep(instance, place.progress, DATABASE_STEPS.migrate);
  await place.progress.step(`${listings} listings seeded`, () => seedLarge(url, { listings, seed: 1 }, ROOT));
  return instance;
}

/** Whether search knows all that is listed, and whether a rebuild of it is still to come. */
async function searchState(databaseUrl: string): Promise<{ misses: boolean; rebuilds: boolean }> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ misses: boolean; rebuilds: boolean }>(
      `SELECT (SELECT count(*) FROM search_listing) < (SELECT count(*) FROM listing WHERE status = 'active') AS misses,
              EXISTS (SELECT FROM outbox WHERE topic = 'search.rebuild' AND state = 'pending') AS rebuilds`,
    ),
  );
  return rows[0] ?? { misses: true, rebuilds: false };
}

/** Sees to it that search is done with what the seed has written beside the outbox. */
async function settleSearch(place: Place, databaseUrl: string, rebuild: () => Promise<string>): Promise<void> {
  const { misses, rebuilds } = await searchState(databaseUrl);
  if (!misses && !rebuilds) return;
  await place.progress.step("search told of all listings", async () => {
    while ((await searchState(databaseUrl)).rebuilds) await pause(POLL_MS);
    if ((await searchState(databaseUrl)).misses) place.progress.say(`  ${await rebuild()}`);
    // What was written is to be known to the planner, as it is an hour later in a shop that runs.
    await withClient(databaseUrl, (client) => client.query("VACUUM (ANALYZE)"));
  });
}

/** Starts its API; answers what requests need, its process group and what stops it. */
export async function startLargeShop(place: Place, instance: Instance) {
  const { group, stop } = await place.progress.step("Berth answers", () => startApi(instance));
  const { publishable_key, accounts } = readSeeded(instance);
  const url = `http://127.0.0.1:${instance.ports.api}`;
  const { operator } = accounts;
  if (!operator) throw new Error("the seeded shop has no operator");
  await settleSearch(place, databaseUrlOf(instance, "DATABASE_URL"), () =>
    rebuildSearch(url, publishable_key, operator),
  );
  return { url, publishableKey: publishable_key, group, stop };
}

/** The seeded shop that everything is copied from. */
export const seededUrlOf = (place: Place): string => withDatabase(place.serverUrl, "seeded");
