import { spawn } from "node:child_process";

/** How a command ended, what it printed, and its seconds. */
export type Captured = { ok: boolean; output: string; seconds: number };

const MS = 1000;

/** Runs a command to its end without a terminal, keeping what it prints. */
export function captured(
  command: readonly [string, ...string[]],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Captured> {
  const [program, ...args] = command;
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    const settle = (ok: boolean, note = "") =>
      resolve({ ok, output: Buffer.concat(chunks).toString("utf8") + note, seconds: (Date.now() - began) / MS });
    child.once("error", (error) => settle(false, error.message));
    child.once("close", (code) => settle(code === 0));
  });
}

/** Does the jobs in their order, `width` at a time, and returns their results in the same order. */
export async function inParallel<Job, Result>(
  jobs: readonly Job[],
  width: number,
  work: (job: Job) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...jobs.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
