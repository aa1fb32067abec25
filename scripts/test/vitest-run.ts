import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../instance";
import { readJson } from "../json-file";
import type { Project } from "./groups";

/** What one run of vitest came to. */
export type Outcome = { name: string; passed: number; failed: number; seconds: number };

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

const VITEST = path.join(ROOT, "node_modules", "vitest", "vitest.mjs");
const MS = 1000;

/** A file that could not be loaded, or whose preparation failed, has no failed test to show for it, but is a failure. */
function brokenFiles(report: Report): number {
  return report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
}

function count(report: Report | null, exitCode: number | null): { passed: number; failed: number } {
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + brokenFiles(report);
  // An error outside of any test, or too little coverage, is seen in the exit code only.
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/**
 * Runs projects in one vitest, its output on the terminal. `patterns` narrow the files, as vitest takes them.
 * `signal` ends it: it is asked once, and what it started ends with it.
 */
export async function runVitest(options: {
  projects: readonly Project[] | readonly ["data"];
  patterns: readonly string[];
  env: NodeJS.ProcessEnv;
  dataDir: string;
  coverage?: boolean;
  signal: AbortSignal;
}): Promise<Outcome> {
  const name = options.projects.join(" + ");
  const reportFile = path.join(options.dataDir, `report-${options.projects.join("-")}.json`);
  rmSync(reportFile, { force: true });
  const args = [
    "run",
    ...options.projects.flatMap((project) => ["--project", project]),
    ...["--reporter", "default", "--reporter", "json", `--outputFile.json=${reportFile}`],
    ...(options.coverage ? ["--coverage"] : []),
    ...options.patterns,
  ];
  const began = Date.now();
  const child = spawn(process.execPath, [VITEST, ...args], {
    cwd: ROOT,
    env: options.env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stop = () => child.kill("SIGTERM");
  options.signal.addEventListener("abort", stop, { once: true });
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("exit", resolve),
  );
  options.signal.removeEventListener("abort", stop);
  return { name, ...count(readJson(reportFile) as Report | null, exitCode), seconds: (Date.now() - began) / MS };
}
