import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT } from "../instance";
import { readJson } from "../json-file";
import { demoSite, type Site } from "./site";

const PHASES = path.join(ROOT, ".data", "phases.json");
const START_MS_MAX = 900_000;
const POLL_MS = 500;

async function answers(url: string | null): Promise<boolean> {
  if (!url) return false;
  return fetch(url, { signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function runningSite(): Promise<Site | null> {
  try {
    const site = demoSite();
    const all = [`${site.storefrontUrl}/api/health`, site.cmsUrl && `${site.cmsUrl}/admin/login`];
    return (await Promise.all(all.map(answers))).every(Boolean) ? site : null;
  } catch {
    return null;
  }
}

/** Starts Berth as `npm start` does; answers when all of it answers, with what ends it. */
async function startDemo(): Promise<() => Promise<void>> {
  rmSync(PHASES, { force: true });
  console.log("no Berth is running here: starting one for as long as this takes");
  const launcher = path.join(ROOT, "scripts", "launch.mjs");
  const child = spawn(process.execPath, [launcher, "start"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGINT");
    await ended;
  };
  for (const deadline = Date.now() + START_MS_MAX; Date.now() < deadline; await pause(POLL_MS)) {
    const phases = readJson(PHASES) as { all_seconds: number | null } | null;
    if (phases?.all_seconds) return stop;
    if (child.exitCode !== null) throw new Error("npm start ended before it answered: run it by hand to see why");
  }
  await stop();
  throw new Error("npm start did not come up");
}

/** Does something with the Berth that runs in this folder, or with one started for it and stopped again. */
export async function withDemo(work: (site: Site) => Promise<void>): Promise<void> {
  const running = await runningSite();
  if (running) return work(running);
  const stop = await startDemo();
  try {
    await work(demoSite());
  } finally {
    await stop();
  }
}
