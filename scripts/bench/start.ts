import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePorts } from "../../src/bootstrap/ports";
import { ROOT } from "../instance";
import { readJson } from "../json-file";
import type { Phase } from "../progress";
import { neutralEnvironment } from "../test/test-environment";
import { readMachine } from "./harness/machine";
import { BENCH_DIR, type Goal, publish } from "./harness/report";

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

const shown = (seconds: number) => `${seconds.toFixed(1)} s`;

function rowsOf(title: string, { phases, shop_seconds, all_seconds }: Phases): string[][] {
  return [
    [title, "began at", "took"],
    ...phases.map(({ name, began, seconds }) => [name, shown(began), shown(seconds)]),
    ["shop answers", "", shown(shop_seconds)],
    ["everything answers", "", shown(all_seconds ?? Number.POSITIVE_INFINITY)],
  ];
}

function goalOf(what: string, { all_seconds }: Phases, goal: number): Goal {
  const seconds = all_seconds ?? Number.POSITIVE_INFINITY;
  return { what: `${what} ≤ ${goal} s`, figure: shown(seconds), met: seconds <= goal };
}

/**
 * Clones the last commit into an empty folder and starts it twice, as a newcomer would. Packages come from the
 * machine's own npm and pnpm caches where it has them.
 */
export async function bench(): Promise<void> {
  const folder = path.join(BENCH_DIR, "start");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  execFileSync("git", ["clone", "--quiet", "--no-hardlinks", ROOT, folder], { stdio: "inherit" });
  const ports = await freePorts(PORT_VARIABLES.length);
  const chosen = Object.fromEntries(PORT_VARIABLES.map((name, index) => [name, String(ports[index])]));
  const env = { ...neutralEnvironment(), ...chosen };
  const machine = await readMachine();
  const first = await startOnce(folder, env);
  const second = await startOnce(folder, env);
  publish({
    name: "start",
    title: "the last commit, cloned into an empty folder and started twice",
    machine,
    rows: [...rowsOf("first start", first), ...rowsOf("second start", second)],
    goals: [goalOf("first start", first, GOALS.first), goalOf("second start", second, GOALS.second)],
    result: { first, second },
  });
}
