import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { databaseUrlOf, ROOT } from "../instance";
import { Progress } from "../progress";
import { readBenchArguments } from "./harness/arguments";
import { DEFAULT_SIZES, largeShop, startLargeShop } from "./harness/large-shop";
import { runLoad } from "./harness/load";
import { machineLine, readMachine } from "./harness/machine";
import { onDatabase, withPlace } from "./harness/place";
import { INSPECTED, profileProcesses } from "./profile/inspect";
import { plansOf } from "./profile/plans";
import { busiest, profileText } from "./profile/summary";
import { type QueryKind, searches, searchRequests } from "./search/queries";

const KIND: QueryKind = "text + distance + dates";
/** The load runs before the profile begins and after it ends. */
const AROUND_SECONDS = 3;
const PLANNED = 3;
const FOLDER = path.join(ROOT, "docs", "profiles");

/**
 * `npm run bench -- profile [listings]`: where the time of a search goes, as text in docs/profiles: the processor's part
 * by sampling the server under load, the database's by the plans of its statements.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const wanted = readBenchArguments(args, { sizes: DEFAULT_SIZES });
  const progress = new Progress(Date.now());
  await withPlace(progress, async (place) => {
    for (const listings of wanted.sizes) {
      const shop = await largeShop(place, listings);
      const { environment } = onDatabase(
        place,
        { shop: `shop_${listings}`, stripe: `shop_${listings}_stripe` },
        INSPECTED,
      );
      const instance = { ...shop, environment };
      const { url, publishableKey, stop } = await startLargeShop(place, instance);
      const { connections, seconds } = wanted;
      const load = runLoad({
        ...{ url, connections, seconds: seconds + 2 * AROUND_SECONDS, requests: searchRequests(KIND) },
        headers: { "x-publishable-api-key": publishableKey },
      });
      await new Promise((resolve) => setTimeout(resolve, AROUND_SECONDS * 1000));
      const profiles = await profileProcesses(instance.supervisor.logFile("medusa"), seconds);
      const { per_second } = await load;
      await stop();
      const databaseUrl = databaseUrlOf(instance, "DATABASE_URL");
      Object.assign(process.env, instance.environment.variables, { NODE_OPTIONS: "" });
      const head = `${KIND} among ${listings} listings\n${machineLine(await readMachine(databaseUrl))}\n`;
      const plans = await plansOf(databaseUrl, searches(KIND).slice(0, PLANNED));
      mkdirSync(FOLDER, { recursive: true });
      const cpu = `${head}${connections} connections, ${per_second.toFixed(0)} requests/s while it was sampled\n\n${profileText(busiest(profiles))}\n`;
      writeFileSync(path.join(FOLDER, `search-${listings}-cpu.txt`), cpu);
      writeFileSync(path.join(FOLDER, `search-${listings}-plans.txt`), `${head}${plans}\n`);
      console.log(cpu);
    }
  });
  progress.end();
}
