import { mkdirSync } from "node:fs";
import path from "node:path";
import { copyDatabase, createDatabase, withDatabase } from "../../../src/bootstrap/databases";
import { postgresUrl } from "../../../src/bootstrap/postgres";
import { RunRecords } from "../../../src/bootstrap/run-records";
import { Supervisor } from "../../../src/bootstrap/supervisor";
import { bringUpBuild, bringUpDatabase, bringUpStep, ENDINGS } from "../../bring-up";
import { BUILDS } from "../../builds";
import { takeDataDir } from "../../data-dir-lock";
import { doneHash } from "../../database-state";
import { DATABASE_STEPS } from "../../database-steps";
import { makeEnvironment } from "../../environment";
import { databaseUrlOf, type Instance, openInstance, ROOT } from "../../instance";
import type { Progress } from "../../progress";
import { serviceOf } from "../../services";
import { stopRequested } from "../../stop-requests";
import { copySources } from "../../test/copy-sources";
import { GENEROUS_LIMITS } from "../../test/groups";
import { testPorts } from "../../test/ports";
import { neutralEnvironment } from "../../test/test-environment";
import { BENCH_DIR } from "./report";

const PLACE_DIR = path.join(BENCH_DIR, "place");

/**
 * A Berth that only benches use: sources copied, built once, PostgreSQL as durable as `npm start` has it, databases
 * that stay from run to run. Whoever works here has it alone.
 */
export type Place = { instance: Instance; serverUrl: string; progress: Progress };

/** The same place on other databases of the same server; `extra` is added to the servers' environment. */
export function onDatabase(
  { instance, serverUrl }: Place,
  names: { shop: string; stripe: string },
  extra: NodeJS.ProcessEnv = {},
): Instance {
  const { appDir, dataDir, ports, secrets } = instance;
  const user = {
    ...neutralEnvironment(),
    ...GENEROUS_LIMITS,
    ...extra,
    DATABASE_URL: withDatabase(serverUrl, names.shop),
    STRIPE_STAND_IN_DATABASE_URL: withDatabase(serverUrl, names.stripe),
  };
  return { ...instance, environment: makeEnvironment({ user, appDir, dataDir, ports, secrets, mode: "production" }) };
}

/** True when a database is there that the launcher has done something to. */
export async function isThere(url: string): Promise<boolean> {
  return doneHash(url, "migrate").then(
    () => true,
    () => false,
  );
}

const SEEDED = { shop: "seeded", stripe: "seeded_stripe" } as const;

/** Makes a copy of the seeded shop and its stand-in under new names. */
export async function copySeeded(place: Place, names: { shop: string; stripe: string }): Promise<void> {
  await copyDatabase(SEEDED.shop, withDatabase(place.serverUrl, names.shop));
  await copyDatabase(SEEDED.stripe, withDatabase(place.serverUrl, names.stripe));
}

async function prepareShop(place: Place): Promise<void> {
  const { instance, progress } = place;
  copySources(ROOT, instance.appDir);
  await bringUpBuild(instance, progress, BUILDS.medusa);
  const seeded = onDatabase(place, SEEDED);
  await createDatabase(databaseUrlOf(seeded, "DATABASE_URL"));
  await createDatabase(databaseUrlOf(seeded, "STRIPE_STAND_IN_DATABASE_URL"));
  await bringUpStep(seeded, progress, DATABASE_STEPS.migrate);
  await bringUpStep(seeded, progress, DATABASE_STEPS.seed);
}

/** Starts the API of an instance; answers its process group, and what stops it again. */
export async function startApi(instance: Instance): Promise<{ group: number; stop: () => Promise<void> }> {
  const service = serviceOf(instance, "medusa");
  await instance.supervisor.start(service);
  const record = new RunRecords(instance.dataDir).list().find(({ name }) => name === service.name);
  if (!record) throw new Error("the API has started and left no record of its process");
  return { group: record.pid, stop: () => instance.supervisor.stop(service.name) };
}

/** Starts the stand-in for Stripe of an instance; it ends with the place. */
export async function startStripe(instance: Instance): Promise<void> {
  await instance.supervisor.start(serviceOf(instance, "stripe"));
}

/**
 * Does something in the place of the benches, with PostgreSQL running, the API built and a seeded shop to copy from.
 * Ends whatever was started there, also when somebody asks to stop or a service dies.
 */
export async function withPlace(progress: Progress, work: (place: Place) => Promise<void>): Promise<void> {
  const appDir = path.join(PLACE_DIR, "app");
  mkdirSync(appDir, { recursive: true });
  const giveBack = await takeDataDir(PLACE_DIR, "a bench");
  await new Supervisor(PLACE_DIR).endLeftovers(ENDINGS);
  const ports = await testPorts(PLACE_DIR);
  const user = neutralEnvironment();
  const instance = openInstance({ appDir, dataDir: PLACE_DIR, ports, user, mode: "production" });
  const { supervisor } = instance;
  const serverUrl = postgresUrl(ports.postgres, instance.secrets.POSTGRES_PASSWORD, "postgres");
  const place = { instance, serverUrl, progress };
  const all = async () => {
    await bringUpDatabase(instance, progress);
    await prepareShop(place);
    await work(place);
  };
  const failed = (reason: string) => Promise.reject(new Error(reason));
  try {
    await Promise.race([all(), supervisor.firstDeath.then(failed), stopRequested().then(() => failed("stopped"))]);
  } finally {
    await supervisor.stopAll(["postgres"]);
    giveBack();
  }
}
