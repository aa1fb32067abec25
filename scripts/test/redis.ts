import { mkdirSync } from "node:fs";
import path from "node:path";
import { accepts } from "../../src/bootstrap/health";
import type { Service } from "../../src/bootstrap/supervisor";
import type { Instance } from "../instance";

const READY_MS_MAX = 20_000;

/** A Redis of the tests' own, in memory only, on the loopback address. */
export function redisService(instance: Instance, program: string, port: number): Service {
  const folder = path.join(instance.dataDir, "redis");
  mkdirSync(folder, { recursive: true });
  return {
    name: "redis",
    command: program,
    args: ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder],
    cwd: folder,
    env: process.env,
    ready: () => accepts(port),
    readyWithinMs: READY_MS_MAX,
  };
}
