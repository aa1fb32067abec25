import { databaseUrlOf } from "../instance";
import { Progress } from "../progress";
import { LISTINGS, openBerth } from "./bookings/berth-shop";
import type { FlowJob, FlowSample } from "./bookings/flow";
import { startStockStandIn } from "./bookings/stand-ins";
import { variantsOf } from "./bookings/targets";
import { type BenchArguments, readBenchArguments } from "./harness/arguments";
import { seededUrlOf } from "./harness/large-shop";
import { runJob } from "./harness/load";
import { readMachine } from "./harness/machine";
import { withPlace } from "./harness/place";
import { publish } from "./harness/report";
import { type Contestant, interleave, type Samples } from "./harness/rounds";
import { median, ratios, spread } from "./harness/statistics";
import { told } from "./search/goals";
import { startStock } from "./stock/stock-shop";

const BERTH = "Berth: quote, hold, pay, complete";
const STOCK = "stock: cart, collection, session, pay, complete";
const GOAL_TIMES = 3;

/** Books for so many seconds; the next round goes on where this one ended. */
function contestant(
  name: string,
  job: Omit<FlowJob, "connections" | "seconds">,
  { connections, seconds }: BenchArguments,
): Contestant<FlowSample> {
  let { next } = job;
  return {
    name,
    run: async () => {
      const sample = await runJob<FlowSample>(
        "../bookings/flow-process.ts",
        { ...job, next, connections, seconds },
        seconds,
      );
      next = sample.next;
      return sample;
    },
  };
}

function tableOf(samples: Samples<FlowSample>): string[][] {
  const middle = (all: FlowSample[], figure: "p50_ms" | "p95_ms" | "p99_ms") =>
    `${Math.round(median(all.map((sample) => sample[figure])))} ms`;
  const rows = [...samples].map(([name, all]) => [
    name,
    told(spread(all.map(({ per_second }) => per_second)), 2),
    ...(["p50_ms", "p95_ms", "p99_ms"] as const).map((figure) => middle(all, figure)),
    median(all.map(({ requests_per_order }) => requests_per_order)).toFixed(1),
    String(all.flatMap(({ failures }) => Object.values(failures)).reduce((sum, count) => sum + count, 0)),
  ]);
  return [
    ["contestant", "orders/s (median, min to max)", "p50", "p95", "p99", "requests per order", "failures"],
    ...rows,
  ];
}

function report(
  samples: Samples<FlowSample>,
  machine: Awaited<ReturnType<typeof readMachine>>,
  wanted: BenchArguments,
): void {
  const speeds = (name: string) => (samples.get(name) ?? []).map(({ per_second }) => per_second);
  const overStock = ratios(speeds(BERTH), speeds(STOCK));
  publish({
    name: "bookings",
    title: `first request to paid order, ${wanted.connections} at once, ${wanted.rounds} rounds of ${wanted.seconds} s each`,
    machine,
    rows: tableOf(samples),
    goals: [
      {
        what: `bookings ≥ ${GOAL_TIMES} × stock orders`,
        figure: `${told(overStock, 2)} ×`,
        met: overStock.median >= GOAL_TIMES,
      },
    ],
    result: { ...wanted, samples: Object.fromEntries(samples) },
  });
  for (const [name, all] of samples) {
    for (const { failures } of all)
      for (const [what, count] of Object.entries(failures)) console.log(`  ${name}: ${count} × ${what}`);
  }
}

/**
 * `npm run bench -- bookings [--connections 8] [--rounds 5] [--seconds 10]`: bookings from the first request to the paid
 * order through our routes, beside a stock Medusa app's cart, both with the stand-in for Stripe.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const wanted = readBenchArguments(args, { connections: 8, seconds: 10 });
  const progress = new Progress(Date.now());
  await withPlace(progress, async (place) => {
    const { instance, job } = await openBerth(place);
    const stripeUrl = await startStockStandIn(place, instance);
    const apiKey = instance.environment.variables.STRIPE_API_KEY ?? "";
    const stock = await startStock(place, { products: LISTINGS, seededUrl: seededUrlOf(place), stripeUrl, apiKey });
    try {
      const bought = await variantsOf(stock.databaseUrl);
      const contestants = [
        contestant(BERTH, job, wanted),
        contestant(
          STOCK,
          { shop: "stock", url: stock.url, publishableKey: stock.publishableKey, stripeUrl, next: 0, ...bought },
          wanted,
        ),
      ];
      const machine = await readMachine(databaseUrlOf(instance, "DATABASE_URL"));
      const samples = await interleave(contestants, wanted.rounds, (line) => progress.say(line));
      report(samples, machine, wanted);
    } finally {
      stock.stop();
    }
  });
  progress.end();
}
