import { performance } from "node:perf_hooks";
import { text } from "node:stream/consumers";
import { ModulesSdkUtils } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import { BareSearch } from "../../../modules/search/bench";
import type { Sql } from "../../../src/shared/sql";
import type { LoadSample } from "../harness/load";
import { percentile } from "../harness/statistics";
import type { BareSqlJob } from "./bare-sql";

const MS = 1000;

async function main(): Promise<void> {
  const job = JSON.parse(await text(process.stdin)) as BareSqlJob;
  // The connection that the API itself uses, so that the driver's part of the time is the same.
  const knex = ModulesSdkUtils.createPgConnection({
    clientUrl: job.databaseUrl,
    driverOptions: {},
    pool: { min: 0, max: job.connections },
  });
  const search = new BareSearch(knex as unknown as Sql);
  const times: number[] = [];
  let errors = 0;
  // A connection's first searches read dictionaries and make plans; a server's connections have that behind them.
  await Promise.all(
    Array.from({ length: job.connections }, async (_, first) => {
      for (let turn = first; turn < job.searches.length; turn += job.connections) {
        await search.run(job.searches[turn] ?? {}, Temporal.Now.instant());
      }
    }),
  );
  const began = performance.now();
  const until = began + job.seconds * MS;
  const worker = async (first: number) => {
    for (let turn = first; performance.now() < until; turn += job.connections) {
      const asked = performance.now();
      const parameters = job.searches[turn % job.searches.length] ?? {};
      await search.run(parameters, Temporal.Now.instant()).then(
        () => times.push(performance.now() - asked),
        () => {
          errors += 1;
        },
      );
    }
  };
  await Promise.all(Array.from({ length: job.connections }, (_, index) => worker(index)));
  const sample: LoadSample = {
    requests: times.length,
    per_second: times.length / ((performance.now() - began) / MS),
    ...{ p50_ms: percentile(times, 50), p95_ms: percentile(times, 95), p99_ms: percentile(times, 99) },
    ...{ refused: {}, errors },
  };
  process.stdout.write(JSON.stringify(sample), () => process.exit(0));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
