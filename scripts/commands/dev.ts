import path from "node:path";
import { assertPortsFree } from "../../src/bootstrap/ports";
import { bringUpDatabase, bringUpStep, ENDINGS } from "../bring-up";
import { takeDataDir } from "../data-dir-lock";
import { DATABASE_STEPS } from "../database-steps";
import { describeDemo, readSeeded, writeDemo } from "../demo-file";
import { demoTable } from "../demo-table";
import { devServiceOf } from "../dev-services";
import { readUserEnvironment } from "../dotenv";
import { type Instance, openInstance, ROOT } from "../instance";
import { PORT_NAMES, portsFrom, wantedPorts } from "../ports";
import { Progress } from "../progress";
import { runUntilStopped } from "../run-until-stopped";
import { serviceOf } from "../services";
import { watchSources } from "../watch-sources";

/** What the API is made of; the admin's own pages are reloaded by Vite, and tests concern no server. */
const WATCHED = ["src", "modules", "medusa-config.ts"];

async function restartApi(instance: Instance, progress: Progress, changed: string): Promise<void> {
  const { supervisor } = instance;
  progress.say(`• ${changed} changed, Medusa starts again …`);
  await supervisor.stop("medusa");
  try {
    await supervisor.start(devServiceOf(instance, "medusa"));
    progress.say("✓ Medusa answers");
  } catch (error) {
    if (!supervisor.stopping.aborted) progress.say(error instanceof Error ? error.message : String(error));
  }
}

async function startAll(instance: Instance, progress: Progress): Promise<void> {
  const { supervisor, environment } = instance;
  await bringUpDatabase(instance, progress);
  for (const step of [DATABASE_STEPS.migrate, DATABASE_STEPS.seed, DATABASE_STEPS.cms]) {
    await bringUpStep(instance, progress, step);
  }
  const { publishable_key } = readSeeded(instance);
  await progress.step("everything answers", () =>
    Promise.all([
      ...(environment.uses.maildev ? [supervisor.start(serviceOf(instance, "maildev"))] : []),
      ...(environment.uses.stripeStandIn ? [supervisor.start(serviceOf(instance, "stripe"))] : []),
      supervisor.start(devServiceOf(instance, "medusa")),
      supervisor.start(devServiceOf(instance, "storefront", { PUBLISHABLE_KEY: publishable_key })),
      supervisor.start(devServiceOf(instance, "cms")),
    ]),
  );
  const demo = describeDemo(instance, true);
  writeDemo(instance, demo);
  progress.say(demoTable(demo, progress.elapsed(), instance));
  progress.say("Watching the sources: Medusa starts again, Astro and Next reload by themselves.");
  watchSources(instance.appDir, WATCHED, (changed) => restartApi(instance, progress, changed));
}

/** `npm run dev`: everything from its sources, followed as they change. */
async function main(): Promise<void> {
  const progress = new Progress(Number(process.env.BERTH_LAUNCHED_AT ?? Date.now()));
  const user = readUserEnvironment(ROOT);
  const dataDir = path.join(ROOT, ".data");
  const instance = openInstance({ appDir: ROOT, dataDir, ports: portsFrom(user), user, mode: "development" });
  const giveBack = await takeDataDir(dataDir, "Berth");
  await runUntilStopped(instance, progress, giveBack, async () => {
    await instance.supervisor.endLeftovers(ENDINGS);
    await assertPortsFree(wantedPorts(instance.ports, PORT_NAMES));
    await startAll(instance, progress);
  });
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
