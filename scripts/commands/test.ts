import { mkdirSync } from "node:fs";
import { Supervisor } from "../../src/bootstrap/supervisor";
import { ENDINGS } from "../bring-up";
import { takeDataDir } from "../data-dir-lock";
import type { Instance } from "../instance";
import { Progress } from "../progress";
import { stopRequested } from "../stop-requests";
import { parseArguments, type Wanted } from "../test/arguments";
import { GROUPS, WITHOUT_SERVERS } from "../test/groups";
import { openTestInstance, prepareServers, startTestDatabase, TEST_DIR } from "../test/prepare";
import { redisService } from "../test/redis";
import { runGroup } from "../test/run-group";
import { ensureTools } from "../test/tools";
import { printVerdict } from "../test/verdict";
import { type Outcome, runVitest } from "../test/vitest-run";

/** Runs what is wanted; `report` is told of each part as it ends, so that a later failure does not lose it. */
async function testAll(
  wanted: Wanted,
  instance: Instance,
  redisPort: number,
  progress: Progress,
  report: (outcome: Outcome) => void,
): Promise<void> {
  const { supervisor } = instance;
  const tools = await ensureTools(progress);
  const pgServerUrl = await startTestDatabase(instance, progress);
  await supervisor.start(redisService(instance, tools.redis, redisPort));
  const redisUrl = `redis://127.0.0.1:${redisPort}`;

  const light = WITHOUT_SERVERS.filter((project) => wanted.projects.includes(project));
  if (light.length > 0) {
    const env = supervisor.marked({ ...process.env, TEST_PG_URL: pgServerUrl, TEST_REDIS_URL: redisUrl });
    const { patterns, coverage } = wanted;
    report(
      await runVitest({ projects: light, patterns, env, coverage, dataDir: TEST_DIR, signal: supervisor.stopping }),
    );
  }

  const groups = GROUPS.filter(({ projects }) => projects.some((project) => wanted.projects.includes(project)));
  if (groups.length === 0) return;
  const withCms = groups.some(({ services }) => services.includes("cms"));
  const onFixedDay = groups.some((group) => group.onFixedDay);
  await prepareServers(instance, pgServerUrl, progress, { withCms, onFixedDay });
  const bench = { instance, pgServerUrl, redisUrl, chromiumPath: tools.chromium, progress };
  for (const group of groups) {
    const projects = group.projects.filter((project) => wanted.projects.includes(project));
    await runGroup(group, projects, wanted.patterns, bench, report);
  }
}

async function main(): Promise<void> {
  const wanted = parseArguments(process.argv.slice(2), process.env);
  const progress = new Progress(Number(process.env.BERTH_LAUNCHED_AT ?? Date.now()));
  mkdirSync(TEST_DIR, { recursive: true });
  const giveBack = await takeDataDir(TEST_DIR, "npm test");
  // Before the ports are chosen: what a killed run has left behind still holds the last run's.
  await new Supervisor(TEST_DIR).endLeftovers(ENDINGS);
  const { instance, ports } = await openTestInstance();
  const outcomes: Outcome[] = [];
  const done = testAll(wanted, instance, ports.redis, progress, (outcome) => outcomes.push(outcome)).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const asked = stopRequested().then(() => "stopped before the end");
  const reason = await Promise.race([done, asked, instance.supervisor.firstDeath]);
  progress.end();
  await instance.supervisor.stopAll(["postgres"]);
  giveBack();
  if (reason !== null) {
    console.error(`\n${reason}`);
    outcomes.push({ name: "the run itself", passed: 0, failed: 1, seconds: 0 });
  }
  process.exit(printVerdict(outcomes, progress.elapsed()));
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exit(1);
});
