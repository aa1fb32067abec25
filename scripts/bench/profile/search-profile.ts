import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { databaseUrlOf } from "../../instance";
import type { BenchArguments } from "../harness/arguments";
import { largeShop, startLargeShop } from "../harness/large-shop";
import { runLoad } from "../harness/load";
import { machineLine, readMachine } from "../harness/machine";
import { onDatabase, type Place } from "../harness/place";
import { type QueryKind, searches, searchRequests } from "../search/queries";
import { AROUND_SECONDS, PROFILES_DIR } from "./around";
import { INSPECTED, profileProcesses } from "./inspect";
import { plansOf } from "./plans";
import { busiest, profileText } from "./summary";

const KIND: QueryKind = "text + distance + dates";
const PLANNED = 3;
const MS = 1000;

/** Where the time of a search among so many listings goes: the processor of the server, the plans of its statements. */
export async function profileSearch(place: Place, listings: number, wanted: BenchArguments): Promise<void> {
  const shop = await largeShop(place, listings);
  const { environment } = onDatabase(place, { shop: `shop_${listings}`, stripe: `shop_${listings}_stripe` }, INSPECTED);
  const instance = { ...shop, environment };
  const { url, publishableKey, stop } = await startLargeShop(place, instance);
  const { connections, seconds } = wanted;
  const load = runLoad({
    ...{ url, connections, seconds: seconds + 2 * AROUND_SECONDS, requests: searchRequests(KIND) },
    headers: { "x-publishable-api-key": publishableKey },
  });
  await pause(AROUND_SECONDS * MS);
  const profiles = await profileProcesses(instance.supervisor.logFile("medusa"), seconds);
  const { per_second } = await load;
  await stop();
  const databaseUrl = databaseUrlOf(instance, "DATABASE_URL");
  Object.assign(process.env, instance.environment.variables, { NODE_OPTIONS: "" });
  const head = `${KIND} among ${listings} listings\n${machineLine(await readMachine(databaseUrl))}\n`;
  const plans = await plansOf(databaseUrl, searches(KIND).slice(0, PLANNED));
  mkdirSync(PROFILES_DIR, { recursive: true });
  const cpu = `${head}${connections} connections, ${per_second.toFixed(0)} requests/s while it was sampled\n\n${profileText(busiest(profiles))}\n`;
  writeFileSync(path.join(PROFILES_DIR, `search-${listings}-cpu.txt`), cpu);
  writeFileSync(path.join(PROFILES_DIR, `search-${listings}-plans.txt`), `${head}${plans}\n`);
  console.log(cpu);
}
