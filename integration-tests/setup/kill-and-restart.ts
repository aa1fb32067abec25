import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { build } from "esbuild";

/** A small seeded generator (mulberry32), so that a run's kills can be repeated from the printed seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const repository = path.resolve(__dirname, "../..");

/** A worker script as one piece of JavaScript: it begins in a third of the time that a TypeScript loader takes. */
async function bundle(script: string): Promise<string> {
  const built = await build({
    entryPoints: [script],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    packages: "external",
  });
  return built.outputFiles[0]?.text ?? "";
}

async function startWorker(code: string, environment: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["-e", code], {
    cwd: repository,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // The worker's first line says that it takes rows from now on.
  await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, "data"),
    once(child, "exit").then(() => Promise.reject(new Error("the worker ended before it began"))),
  ]);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, "exit");
  child.kill(signal);
  await exit;
}

/**
 * Runs `workers` processes of a script and ends one that is at work with SIGKILL at a random moment, `kills` times;
 * each is started again at once, while the others go on. Then lets them work until `isDone`. Prints its seed.
 */
export async function killAndRestart(plan: {
  script: string;
  environment: Record<string, string>;
  workers: number;
  kills: number;
  /** Asked after the last kill, until it says true. */
  isDone(): Promise<boolean>;
  patienceMs: number;
}): Promise<void> {
  const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`seed of the kills: KILL_SEED=${seed}`);
  const random = seededRandom(seed);
  const code = await bundle(plan.script);
  const start = () => startWorker(code, plan.environment);
  let places: Promise<ChildProcess>[] = Array.from({ length: plan.workers }, start);
  try {
    for (let kill = 0; kill < plan.kills; kill += 1) {
      const atWork = await Promise.race(places.map(async (place) => ({ place, child: await place })));
      await new Promise((resolve) => setTimeout(resolve, 20 + random() * 800));
      await end(atWork.child, "SIGKILL");
      // The new process goes to the end, so that the race above does not always find the same place first.
      places = [...places.filter((place) => place !== atWork.place), start()];
    }
    const deadline = Date.now() + plan.patienceMs;
    while (!(await plan.isDone())) {
      if (Date.now() > deadline) throw new Error("the work was not done in time");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    const children = await Promise.all(places);
    await Promise.all(children.map((child) => end(child, "SIGKILL")));
  }
}
