import { spawn } from "node:child_process";
import path from "node:path";

/** One request of a load; a connection sends them in their order, each beginning elsewhere. */
export type LoadRequest = { method: "GET" | "POST"; path: string; body?: string };

export type Load = {
  /** On this machine: nothing else is ever loaded. */
  url: string;
  headers: Record<string, string>;
  requests: readonly LoadRequest[];
  connections: number;
  seconds: number;
  /** Requests a second of all connections together; as many as are answered when left out. */
  rate?: number;
};

export type LoadSample = {
  requests: number;
  per_second: number;
  p50_ms: number;
  p95_ms: number;
  p99_ms: number;
  /** Answers that are not 2xx, by status, and connections that broke or timed out. */
  refused: Record<string, number>;
  errors: number;
};

/** Beyond its seconds, what a process of ours may take to start and to count. */
const GRACE_MS = 60_000;
const MS = 1000;

/** Throws for an address that is not on this machine. */
export function assertLoopback(url: string): void {
  const { hostname } = new URL(url);
  if (!["localhost", "127.0.0.1", "[::1]"].includes(hostname)) {
    throw new Error(`A bench loads only this machine, not ${hostname}.`);
  }
}

/** Runs one of the harness's processes: a job as JSON into it, a sample as JSON out of it, ended when it is late. */
export function runJob<Sample>(
  script: string,
  job: object,
  seconds: number,
  environment: NodeJS.ProcessEnv = {},
): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", path.join(__dirname, script)], {
      env: { ...process.env, ...environment },
      stdio: ["pipe", "pipe", "inherit"],
      timeout: seconds * MS + GRACE_MS,
    });
    let output = "";
    child.stdout.on("data", (data: Buffer) => {
      output += data.toString();
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(JSON.parse(output) as Sample);
      else reject(new Error(`${script} ended with ${signal ?? code}`));
    });
    child.stdin.end(JSON.stringify(job));
  });
}

/** Puts a load on a server from a process of its own. */
export function runLoad(load: Load): Promise<LoadSample> {
  assertLoopback(load.url);
  return runJob<LoadSample>("load-process.ts", load, load.seconds);
}
