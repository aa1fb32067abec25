import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { withClient } from "../../../src/bootstrap/databases";
import { RunRecords } from "../../../src/bootstrap/run-records";
import { databaseUrlOf, type Instance } from "../../instance";
import { table } from "../../table";
import { openBerth } from "../bookings/berth-shop";
import type { FlowSample } from "../bookings/flow";
import type { BenchArguments } from "../harness/arguments";
import { runJob } from "../harness/load";
import { machineLine, readMachine } from "../harness/machine";
import type { Place } from "../harness/place";
import { AROUND_SECONDS, PROFILES_DIR } from "./around";
import { INSPECTED, profileProcesses } from "./inspect";
import { processorSeconds } from "./processor-time";
import { busiest, profileText } from "./summary";

const MS = 1000;

const servicesOf = ({ dataDir }: Instance) =>
  new Map(new RunRecords(dataDir).list().map(({ name, pid }) => [name, pid]));

/** Transactions that the shop's database has ended. */
async function transactions(databaseUrl: string): Promise<number> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ ended: string }>(
      "SELECT xact_commit + xact_rollback AS ended FROM pg_stat_database WHERE datname = current_database()",
    ),
  );
  return Number(rows[0]?.ended);
}

/** Where the time of a booking goes, first request to paid order: whose processor, and whose code of the server's. */
export async function profileBookings(place: Place, { connections, seconds }: BenchArguments): Promise<void> {
  const { instance, job } = await openBerth(place, INSPECTED);
  const databaseUrl = databaseUrlOf(instance, "DATABASE_URL");
  const services = servicesOf(instance);
  const book = (next: number, during: number) =>
    runJob<FlowSample>("../bookings/flow-process.ts", { ...job, next, connections, seconds: during }, during);
  const { next } = await book(job.next, 2 * AROUND_SECONDS);
  const before = { spent: processorSeconds(services), ended: await transactions(databaseUrl) };
  const load = book(next, seconds + 2 * AROUND_SECONDS);
  await pause(AROUND_SECONDS * MS);
  const profiles = await profileProcesses(instance.supervisor.logFile("medusa"), seconds);
  const sample = await load;
  const after = { spent: processorSeconds(services), ended: await transactions(databaseUrl) };
  const each = [...services.keys()]
    .map((name) => ({ name, spent: (after.spent.get(name) ?? 0) - (before.spent.get(name) ?? 0) }))
    .sort((one, other) => other.spent - one.spent)
    .map(({ name, spent }) => [name, `${((spent / sample.orders) * MS).toFixed(0)} ms`]);
  const told = [
    "bookings, first request to paid order",
    machineLine(await readMachine(databaseUrl)),
    `${connections} at once, ${sample.per_second.toFixed(2)} orders/s while it was sampled, p50 ${sample.p50_ms.toFixed(0)} ms`,
    `${((after.ended - before.ended) / sample.orders).toFixed(0)} transactions an order`,
    "",
    table([["process", "processor an order"], ...each]),
    "",
    "The server:",
    profileText(busiest(profiles)),
    "",
  ].join("\n");
  mkdirSync(PROFILES_DIR, { recursive: true });
  writeFileSync(path.join(PROFILES_DIR, "bookings-cpu.txt"), told);
  console.log(told);
}
