import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePorts } from "../../src/bootstrap/ports";
import { ROOT } from "../instance";
import { readJson } from "../json-file";
import type { Phase } from "../progress";
import { table } from "../table";
import { neutralEnvironment } from "../test/test-environment";

/** Seconds until everything answers, Payload too for the first start, on two cores. */
const GOALS = { first: 210, second: 20 } as const;
const START_MS_MAX = 900_000;
const POLL_MS = 200;

const PORT_VARIABLES = ["POSTGRES", "SMTP", "MAIL", "STRIPE", "API", "STOREFRONT", "CMS"].map((name) => `${name}_PORT`);

type Phases = { phases: Phase[]; shop_seconds: number; all_seconds: number | null };

async function startOnce(folder: string, env: NodeJS.ProcessEnv): Promise<Phases> {
  const file = path.join(folder, ".data", "phases.json");
  rmSync(file, { force: true });
  const child = spawn("npm", ["start"], { cwd: folder, env, stdio: ["ignore", "inherit", "inherit"], detached: true });
  let ended: number | null | undefined;
  child.once("exit", (code) => {
    ended = code;
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error("npm could not be started");
  const stop = async (signal: NodeJS.Signals) => {
    if (ended === undefined) process.kill(-pid, signal);
    while (ended === undefined) await pause(POLL_MS);
  };
  try {
    for (const deadline = Date.now() + START_MS_MAX; Date.now() < deadline; await pause(POLL_MS)) {
      const phases = existsSync(file) ? (readJson(file) as Phases | null) : null;
      if (phases?.all_seconds) return phases;
      if (ended !== undefined) throw new Error(`npm start ended with ${ended}`);
    }
    throw new Error("npm start did not come up");
  } finally {
    await stop("SIGINT");
  }
}

function report(title: string, { phases, shop_seconds, all_seconds }: Phases, goal: number): string {
  const rows = phases.map(({ name, began, seconds }) => [name, `at ${began.toFixed(1)} s`, `${seconds.toFixed(1)} s`]);
  const total = all_seconds ?? Number.POSITIVE_INFINITY;
  return [
    `\n${title}`,
    table([
      ...rows,
      ["shop answers", "", `${shop_seconds.toFixed(1)} s`],
      ["everything answers", "", `${total.toFixed(1)} s`],
    ]),
    `  goal ≤ ${goal} s: ${total <= goal ? "met" : "MISSED"}`,
  ].join("\n");
}

/**
 * Clones the last commit into an empty folder and starts it twice, as a newcomer would. Packages come from the
 * machine's own npm and pnpm caches where it has them.
 */
export async function bench(): Promise<void> {
  const folder = path.join(ROOT, ".data", "bench", "start");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  execFileSync("git", ["clone", "--quiet", "--no-hardlinks", ROOT, folder], { stdio: "inherit" });
  const ports = await freePorts(PORT_VARIABLES.length);
  const chosen = Object.fromEntries(PORT_VARIABLES.map((name, index) => [name, String(ports[index])]));
  const env = { ...neutralEnvironment(), ...chosen };
  const first = await startOnce(folder, env);
  const second = await startOnce(folder, env);
  console.log(report("first start", first, GOALS.first));
  console.log(report("second start", second, GOALS.second));
}
