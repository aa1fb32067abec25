import { rmSync } from "node:fs";
import path from "node:path";
import type { TestContext } from "../../integration-tests/setup/context";
import { copyDatabase } from "../../src/bootstrap/databases";
import { describeDemo, readSeeded } from "../demo-file";
import { databaseUrlOf, type Instance } from "../instance";
import { writeJson } from "../json-file";
import type { Progress } from "../progress";
import { type ServiceName, serviceOf } from "../services";
import { serveOnFixedDay } from "./fixed-day";
import { GENEROUS_LIMITS, type Group, type Project } from "./groups";
import { FIXED_DAY_TEMPLATES, onDatabases, TEMPLATES } from "./template";
import { type Outcome, runVitest } from "./vitest-run";

/** What every group needs to know besides its instance. */
export type Bench = {
  instance: Instance;
  pgServerUrl: string;
  redisUrl: string;
  chromiumPath: string;
  progress: Progress;
};

function contextOf(bench: Bench, running: Instance, withCms: boolean): TestContext {
  const environment = Object.fromEntries(
    Object.entries(running.environment.variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const address = (name: string) => environment[name] ?? "";
  const { accounts, publishable_key } = describeDemo(running, withCms);
  return {
    apiUrl: address("API_URL"),
    storefrontUrl: address("STOREFRONT_URL"),
    cmsUrl: address("CMS_URL"),
    mailUrl: address("MAIL_URL"),
    stripeUrl: address("STRIPE_API_BASE"),
    databaseUrl: databaseUrlOf(running, "DATABASE_URL"),
    cmsDatabaseUrl: databaseUrlOf(running, "CMS_DATABASE_URL"),
    pgServerUrl: bench.pgServerUrl,
    redisUrl: bench.redisUrl,
    publishableKey: publishable_key,
    accounts,
    chromiumPath: bench.chromiumPath,
    appDir: running.appDir,
    environment,
  };
}

async function freshDatabases(group: Group, bench: Bench): Promise<Instance> {
  const names = { shop: `berth_${group.name}`, cms: `berth_cms_${group.name}`, stripe: `berth_stripe_${group.name}` };
  const templates = group.onFixedDay ? FIXED_DAY_TEMPLATES : TEMPLATES;
  const day = group.onFixedDay ? serveOnFixedDay() : {};
  const running = onDatabases(bench.instance, bench.pgServerUrl, names, { ...GENEROUS_LIMITS, ...day });
  await copyDatabase(templates.shop, databaseUrlOf(running, "DATABASE_URL"));
  if (group.services.includes("cms")) await copyDatabase(templates.cms, databaseUrlOf(running, "CMS_DATABASE_URL"));
  await copyDatabase(templates.stripe, databaseUrlOf(running, "STRIPE_STAND_IN_DATABASE_URL"));
  return running;
}

/** Boots a group's servers once on databases of its own, runs its projects, and ends the servers again. */
export async function runGroup(
  group: Group,
  projects: readonly Project[],
  patterns: readonly string[],
  bench: Bench,
  report: (outcome: Outcome) => void,
): Promise<void> {
  const { instance, progress } = bench;
  const { supervisor } = instance;
  const running = await freshDatabases(group, bench);
  rmSync(path.join(instance.dataDir, "mail"), { recursive: true, force: true });
  const extra: Partial<Record<ServiceName, NodeJS.ProcessEnv>> = {
    storefront: { PUBLISHABLE_KEY: readSeeded(running).publishable_key },
    // Payload's articles are the same on every day, and Next keeps caches by the time of files.
    cms: { NODE_OPTIONS: "" },
  };
  const services = group.services.map((name) => serviceOf(running, name, extra[name]));
  await progress.step(`servers for ${projects.join(" and ")}`, async () => {
    await Promise.all(services.map((service) => supervisor.start(service)));
  });
  const contextFile = path.join(instance.dataDir, `context-${group.name}.json`);
  writeJson(contextFile, contextOf(bench, running, group.services.includes("cms")), 0o600);
  const env = supervisor.marked({ ...process.env, BERTH_TEST_CONTEXT: contextFile, TEST_PG_URL: bench.pgServerUrl });
  for (const project of projects) {
    const { dataDir } = instance;
    report(await runVitest({ projects: [project], patterns, env, dataDir, signal: supervisor.stopping }));
  }
  await Promise.all(services.map(({ name }) => supervisor.stop(name)));
}
