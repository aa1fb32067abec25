import { mkdirSync } from "node:fs";
import { TEST_DIR } from "./prepare";
import { printVerdict } from "./verdict";
import { runVitest } from "./vitest-run";

const MS = 1000;

/** Runs one project that needs nothing running, and ends the process with its verdict. */
export async function runAlone(project: "data", patterns: readonly string[]): Promise<never> {
  const began = Date.now();
  mkdirSync(TEST_DIR, { recursive: true });
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());
  const outcome = await runVitest({
    projects: [project],
    patterns,
    env: process.env,
    dataDir: TEST_DIR,
    signal: stopping.signal,
  });
  process.exit(printVerdict([outcome], (Date.now() - began) / MS));
}
