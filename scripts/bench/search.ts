import { databaseUrlOf } from "../instance";
import { Progress } from "../progress";
import { type BenchArguments, readBenchArguments } from "./harness/arguments";
import { DEFAULT_SIZES, largeShop, seededUrlOf, startLargeShop } from "./harness/large-shop";
import type { LoadSample } from "./harness/load";
import { readMachine } from "./harness/machine";
import { type Place, withPlace } from "./harness/place";
import { publish } from "./harness/report";
import { interleave, type Samples } from "./harness/rounds";
import { median, spread } from "./harness/statistics";
import { contestantsOf } from "./search/contestants";
import { searchGoals, told } from "./search/goals";
import { startStock } from "./stock/stock-shop";

/** Nobody pays here: the address is only what the stock app's configuration asks for. */
const NO_STRIPE = { stripeUrl: "http://127.0.0.1:9", apiKey: "sk_test_none" };

function tableOf(samples: Samples<LoadSample>): string[][] {
  const ms = (values: number[]) => `${median(values).toFixed(1)} ms`;
  const rows = [...samples].map(([name, all]) => [
    name,
    told(spread(all.map(({ per_second }) => per_second))),
    ...(["p50_ms", "p95_ms", "p99_ms"] as const).map((figure) => ms(all.map((sample) => sample[figure]))),
    String(
      all.reduce((sum, { errors, refused }) => sum + errors + Object.values(refused).reduce((a, b) => a + b, 0), 0),
    ),
  ]);
  return [["contestant", "requests/s (median, min to max)", "p50", "p95", "p99", "errors"], ...rows];
}

async function benchSize(place: Place, listings: number, wanted: BenchArguments): Promise<void> {
  const { progress } = place;
  const instance = await largeShop(place, listings);
  const stock = await startStock(place, { products: listings, seededUrl: seededUrlOf(place), ...NO_STRIPE });
  try {
    const berth = await startLargeShop(place, instance);
    try {
      const { contestants, skipped } = await contestantsOf(stock, berth, instance, wanted);
      for (const line of skipped) progress.say(`  ${line}`);
      const machine = await readMachine(databaseUrlOf(instance, "DATABASE_URL"));
      const samples = await interleave(contestants, wanted.rounds, (line) => progress.say(line));
      publish({
        name: `search-${listings}`,
        title: `search among ${listings} listings, ${wanted.connections} connections, ${wanted.rounds} rounds of ${wanted.seconds} s each`,
        machine,
        rows: tableOf(samples),
        goals: searchGoals(samples),
        result: { listings, ...wanted, skipped, samples: Object.fromEntries(samples) },
      });
      for (const line of skipped) console.log(`  ${line}`);
    } finally {
      await berth.stop();
    }
  } finally {
    stock.stop();
  }
}

/**
 * `npm run bench -- search [1000 10000 100000] [--connections 20] [--rounds 5] [--seconds 8]`: search over HTTP beside
 * a stock Medusa app's product page with as many products, an empty route, and the search's own SQL, taking turns.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const wanted = readBenchArguments(args, { sizes: DEFAULT_SIZES });
  const progress = new Progress(Date.now());
  await withPlace(progress, async (place) => {
    for (const listings of wanted.sizes) await benchSize(place, listings, wanted);
  });
  progress.end();
}
