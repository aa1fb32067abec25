import { setTimeout as pause } from "node:timers/promises";
import { copyDatabase, withDatabase } from "../../src/bootstrap/databases";
import { databaseUrlOf } from "../instance";
import { Progress } from "../progress";
import { largeShop, startLargeShop } from "./harness/large-shop";
import { runLoad } from "./harness/load";
import { readMachine } from "./harness/machine";
import { onDatabase, type Place, withPlace } from "./harness/place";
import { publish } from "./harness/report";
import { INSPECTED, liveHeap } from "./profile/inspect";
import { FLAT_PERCENT_A_MINUTE, judge, type MemorySample, residentMb } from "./soak/memory";
import { soakRequests } from "./soak/requests";

const LISTINGS = 1000;
const MINUTES = 10;
const CONNECTIONS = 10;
/** Requests a second: well below what it could, so that the work of every minute is the same. */
const RATE = 40;
const SAMPLE_MS = 15_000;
const BYTES_PER_MB = 1024 ** 2;
const MS = 1000;
const MINUTE = 60;

async function soak(place: Place, minutes: number): Promise<void> {
  await largeShop(place, LISTINGS);
  const names = { shop: "soaked", stripe: "soaked_stripe" };
  await copyDatabase(`shop_${LISTINGS}`, withDatabase(place.serverUrl, names.shop));
  const instance = onDatabase(place, names, INSPECTED);
  const databaseUrl = databaseUrlOf(instance, "DATABASE_URL");
  const { url, publishableKey, group, stop } = await startLargeShop(place, instance);
  const machine = await readMachine(databaseUrl);
  const requests = await soakRequests(databaseUrl);
  const began = Date.now();
  const samples: MemorySample[] = [];
  const log = instance.supervisor.logFile("medusa");
  const stopping = new AbortController();
  const sampling = (async () => {
    while (!stopping.signal.aborted) {
      const mb = (await liveHeap(log)) / BYTES_PER_MB;
      samples.push({ seconds: (Date.now() - began) / MS, mb, resident_mb: residentMb(group) });
      await pause(SAMPLE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  const load = await place.progress.step(`${minutes} minutes of load`, () =>
    runLoad({
      url,
      headers: { "x-publishable-api-key": publishableKey, "content-type": "application/json" },
      ...{ requests, connections: CONNECTIONS, rate: RATE, seconds: minutes * MINUTE },
    }),
  );
  stopping.abort();
  await sampling;
  await stop();
  const { mb_per_minute, percent_a_minute, flat } = judge(samples);
  const at = (part: number) => {
    const { mb = 0, resident_mb = 0 } = samples[Math.floor((samples.length - 1) * part)] ?? {};
    return `${mb.toFixed(1)} (${resident_mb.toFixed(0)}) MB`;
  };
  publish({
    name: "soak",
    title: `${minutes} minutes of searches, listing pages and quotes in turn, ${RATE} requests/s wanted`,
    machine,
    rows: [
      ["requests/s", "p50", "p95", "errors", "alive (resident) at first", "after a third", "at the end", "slope"],
      [
        load.per_second.toFixed(1),
        ...[load.p50_ms, load.p95_ms].map((ms) => `${ms.toFixed(1)} ms`),
        String(load.errors + Object.values(load.refused).reduce((sum, count) => sum + count, 0)),
        ...[at(0), at(1 / 3), at(1)],
        `${mb_per_minute.toFixed(2)} MB a minute`,
      ],
    ],
    goals: [
      {
        what: `what is alive grows by ≤ ${FLAT_PERCENT_A_MINUTE} % a minute after the first third`,
        figure: `${percent_a_minute.toFixed(2)} %`,
        met: flat,
      },
    ],
    result: { minutes, connections: CONNECTIONS, rate: RATE, load, mb_per_minute, percent_a_minute, samples },
  });
}

/** `npm run bench -- soak [minutes]`: the server's memory under a load that stays the same: what is alive after a collection
 * four times a minute, and what is resident. */
export async function bench(args: readonly string[]): Promise<void> {
  const minutes = args[0] === undefined ? MINUTES : Number(args[0]);
  if (!(minutes >= 1)) throw new Error(`soak needs minutes, at least 1, not "${args[0]}".`);
  const progress = new Progress(Date.now());
  await withPlace(progress, (place) => soak(place, minutes));
  progress.end();
}
