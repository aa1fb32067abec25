import { copyDatabase, withDatabase } from "../../src/bootstrap/databases";
import { readSeeded } from "../demo-file";
import { databaseUrlOf } from "../instance";
import { Progress } from "../progress";
import { largeShop } from "./harness/large-shop";
import { runLoad } from "./harness/load";
import { readMachine } from "./harness/machine";
import { onDatabase, type Place, startApi, withPlace } from "./harness/place";
import { publish } from "./harness/report";
import { FLAT_PERCENT_A_MINUTE, judge, type MemorySample, residentMb } from "./soak/memory";
import { soakRequests } from "./soak/requests";

const LISTINGS = 1000;
const MINUTES = 10;
const CONNECTIONS = 10;
/** Requests a second: well below what it could, so that the work of every minute is the same. */
const RATE = 40;
const SAMPLE_MS = 5000;
const MS = 1000;
const MINUTE = 60;

async function soak(place: Place, minutes: number): Promise<void> {
  await largeShop(place, LISTINGS);
  const names = { shop: "soaked", stripe: "soaked_stripe" };
  await copyDatabase(`shop_${LISTINGS}`, withDatabase(place.serverUrl, names.shop));
  const instance = onDatabase(place, names);
  const databaseUrl = databaseUrlOf(instance, "DATABASE_URL");
  const { group, stop } = await place.progress.step("Berth answers", () => startApi(instance));
  const machine = await readMachine(databaseUrl);
  const requests = await soakRequests(databaseUrl);
  const began = Date.now();
  const samples: MemorySample[] = [];
  const sample = () => samples.push({ seconds: (Date.now() - began) / MS, mb: residentMb(group) });
  const sampling = setInterval(sample, SAMPLE_MS);
  const load = await place.progress.step(`${minutes} minutes of load`, () =>
    runLoad({
      url: `http://127.0.0.1:${instance.ports.api}`,
      headers: { "x-publishable-api-key": readSeeded(instance).publishable_key, "content-type": "application/json" },
      ...{ requests, connections: CONNECTIONS, rate: RATE, seconds: minutes * MINUTE },
    }),
  );
  clearInterval(sampling);
  await stop();
  const { mb_per_minute, percent_a_minute, flat } = judge(samples);
  const at = (part: number) => `${Math.round(samples[Math.floor((samples.length - 1) * part)]?.mb ?? 0)} MB`;
  publish({
    name: "soak",
    title: `${minutes} minutes of searches, listing pages and quotes in turn, ${RATE} requests/s wanted`,
    machine,
    rows: [
      ["requests/s", "p50", "p95", "errors", "RSS at first", "after a third", "at the end", "slope"],
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
        what: `memory grows by ≤ ${FLAT_PERCENT_A_MINUTE} % a minute after the first third`,
        figure: `${percent_a_minute.toFixed(2)} %`,
        met: flat,
      },
    ],
    result: { minutes, connections: CONNECTIONS, rate: RATE, load, mb_per_minute, percent_a_minute, samples },
  });
}

/** `npm run bench -- soak [minutes]`: the server's memory under a load that stays the same. */
export async function bench(args: readonly string[]): Promise<void> {
  const minutes = args[0] === undefined ? MINUTES : Number(args[0]);
  if (!(minutes >= 1)) throw new Error(`soak needs minutes, at least 1, not "${args[0]}".`);
  const progress = new Progress(Date.now());
  await withPlace(progress, (place) => soak(place, minutes));
  progress.end();
}
