import { mkdirSync } from "node:fs";
import path from "node:path";
import { Supervisor } from "../src/bootstrap/supervisor";
import { type Environment, makeEnvironment } from "./environment";
import type { Ports } from "./ports";
import { type Secrets, secretsOf } from "./secrets";

export const ROOT = path.resolve(__dirname, "..");

/** One Berth on this machine: sources, data folder, ports, and what runs of it. */
export type Instance = {
  /** Folder of the sources that are built and run. */
  appDir: string;
  dataDir: string;
  ports: Ports;
  secrets: Secrets;
  environment: Environment;
  supervisor: Supervisor;
};

/** Opens the data folder, making it and its secrets when new. Nothing is started. */
export function openInstance(options: {
  appDir: string;
  dataDir: string;
  ports: Ports;
  user: NodeJS.ProcessEnv;
  mode: "production" | "development" | "test";
}): Instance {
  const { appDir, dataDir, ports, user, mode } = options;
  mkdirSync(dataDir, { recursive: true });
  const secrets = secretsOf(dataDir);
  const environment = makeEnvironment({ user, appDir, dataDir, ports, secrets, mode });
  return { appDir, dataDir, ports, secrets, environment, supervisor: new Supervisor(dataDir) };
}

/** One of the instance's databases by its address variable; the environment always has all three. */
export function databaseUrlOf(
  instance: Instance,
  variable: "DATABASE_URL" | "CMS_DATABASE_URL" | "STRIPE_STAND_IN_DATABASE_URL",
): string {
  const url = instance.environment.variables[variable];
  if (!url) throw new Error(`${variable} is missing from the computed environment`);
  return url;
}
