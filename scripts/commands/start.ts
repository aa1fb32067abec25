import path from "node:path";
import { assertPortsFree } from "../../src/bootstrap/ports";
import { bringUpBuild, bringUpDatabase, bringUpStep, ENDINGS } from "../bring-up";
import { BUILDS, needsBuild } from "../builds";
import { takeDataDir } from "../data-dir-lock";
import { DATABASE_STEPS, needsStep } from "../database-steps";
import { describeDemo, readSeeded, writeDemo } from "../demo-file";
import { demoTable } from "../demo-table";
import { readUserEnvironment } from "../dotenv";
import { type Instance, openInstance, ROOT } from "../instance";
import { writeJson } from "../json-file";
import { portsFrom, wantedPorts } from "../ports";
import { Progress } from "../progress";
import { runUntilStopped } from "../run-until-stopped";
import { portsOf, type ServiceName, serviceOf } from "../services";

/** The parts of this start that listen, without PostgreSQL. */
function partsOf(instance: Instance): ServiceName[] {
  const { maildev, stripeStandIn } = instance.environment.uses;
  return [
    ...(maildev ? (["maildev"] as const) : []),
    ...(stripeStandIn ? (["stripe"] as const) : []),
    "medusa",
    "storefront",
    "cms",
  ];
}

async function checkPorts(instance: Instance): Promise<void> {
  const names = partsOf(instance).flatMap(portsOf);
  const database = instance.environment.uses.embeddedPostgres ? (["postgres"] as const) : [];
  await assertPortsFree(wantedPorts(instance.ports, [...database, ...names]));
}

/** Database and builds, as much at once as two cores take: the database's steps wait more than they compute. */
async function prepare(instance: Instance, progress: Progress): Promise<void> {
  await bringUpDatabase(instance, progress);
  const database = async () => {
    await bringUpStep(instance, progress, DATABASE_STEPS.migrate);
    await bringUpStep(instance, progress, DATABASE_STEPS.seed);
  };
  const builds = async () => {
    await bringUpBuild(instance, progress, BUILDS.medusa);
    await bringUpBuild(instance, progress, BUILDS.storefront);
  };
  await Promise.all([database(), builds()]);
}

async function startShop(instance: Instance, progress: Progress): Promise<void> {
  const storefrontEnv = { PUBLISHABLE_KEY: readSeeded(instance).publishable_key };
  await progress.step("shop answers", async () => {
    const parts = partsOf(instance).filter((name) => name !== "cms");
    await Promise.all(
      parts.map((name) =>
        instance.supervisor.start(serviceOf(instance, name, name === "storefront" ? storefrontEnv : {})),
      ),
    );
  });
}

async function startPayload(instance: Instance, progress: Progress): Promise<void> {
  await bringUpStep(instance, progress, DATABASE_STEPS.cms);
  await bringUpBuild(instance, progress, BUILDS.cms);
  await progress.step("Payload answers", () => instance.supervisor.start(serviceOf(instance, "cms")));
}

function writePhases(instance: Instance, progress: Progress, shopSeconds: number, allSeconds: number | null): void {
  writeJson(path.join(instance.dataDir, "phases.json"), {
    phases: progress.phases,
    shop_seconds: shopSeconds,
    all_seconds: allSeconds,
  });
}

/** True when Payload only has to be started, which it can be beside the shop. */
async function payloadIsReady(instance: Instance): Promise<boolean> {
  return !needsBuild(instance, BUILDS.cms) && !(await needsStep(instance, DATABASE_STEPS.cms));
}

async function start(instance: Instance, progress: Progress): Promise<void> {
  await prepare(instance, progress);
  const whole = await payloadIsReady(instance);
  await Promise.all([startShop(instance, progress), ...(whole ? [startPayload(instance, progress)] : [])]);
  const shopSeconds = progress.elapsed();
  const demo = describeDemo(instance, whole);
  writeDemo(instance, demo);
  writePhases(instance, progress, shopSeconds, whole ? shopSeconds : null);
  progress.say(demoTable(demo, shopSeconds, instance));
  if (!whole) await followWithPayload(instance, progress, shopSeconds);
}

async function followWithPayload(instance: Instance, progress: Progress, shopSeconds: number): Promise<void> {
  await startPayload(instance, progress);
  const whole = describeDemo(instance, true);
  writeDemo(instance, whole);
  writePhases(instance, progress, shopSeconds, progress.elapsed());
  progress.say(`Payload answers too, after ${progress.elapsed().toFixed(0)} s: ${whole.urls.cms}`);
}

async function main(): Promise<void> {
  const progress = new Progress(Number(process.env.BERTH_LAUNCHED_AT ?? Date.now()));
  const installSeconds = Number(process.env.BERTH_INSTALL_SECONDS ?? 0);
  if (installSeconds > 0) progress.note("packages installed", installSeconds);
  const user = readUserEnvironment(ROOT);
  const dataDir = path.join(ROOT, ".data");
  const instance = openInstance({ appDir: ROOT, dataDir, ports: portsFrom(user), user, mode: "production" });
  const giveBack = await takeDataDir(dataDir, "Berth");
  await runUntilStopped(instance, progress, giveBack, async () => {
    const ended = await instance.supervisor.endLeftovers(ENDINGS);
    if (ended > 0) progress.say(`  ended ${ended} processes that an earlier start had left behind`);
    await checkPorts(instance);
    await start(instance, progress);
  });
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
