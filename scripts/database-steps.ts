import { existsSync } from "node:fs";
import path from "node:path";
import type { Program } from "../src/bootstrap/supervisor";
import { contentHash } from "./content-hash";
import { doneHash, markDone } from "./database-state";
import { databaseUrlOf, type Instance } from "./instance";

/** A step that brings a database to what the sources say; repeating it does no harm. */
export type DatabaseStep = {
  name: "migrate" | "seed" | "seed-cms";
  label: string;
  database: "DATABASE_URL" | "CMS_DATABASE_URL";
  sources: readonly string[];
  skip: readonly string[];
  cwd: string;
  command: readonly [string, ...string[]];
  /** A file in the data folder that the step writes, if any: without it the step is done again. */
  writes?: string;
  /** It writes addresses of the API into the database: another address is another seed. */
  writesAddresses?: boolean;
};

const MEDUSA = "node_modules/@medusajs/cli/cli.js";
const NOT_SCHEMA = ["tests", "README.md", "admin", "api", "jobs", "subscribers"];

export const DATABASE_STEPS: Record<"migrate" | "seed" | "cms", DatabaseStep> = {
  migrate: {
    name: "migrate",
    label: "database migrated",
    database: "DATABASE_URL",
    sources: ["pnpm-lock.yaml", "medusa-config.ts", "modules", "src/links", "src/migration-scripts"],
    skip: [...NOT_SCHEMA, "domain", "workflows", "contract", "contract.ts", "service.ts", "templates"],
    cwd: ".",
    // Safe links only: a link that would drop a table is a decision, and nobody is asked anything here.
    command: [MEDUSA, "db:migrate", "--execute-safe-links", "--execute-safe-search"],
  },
  seed: {
    name: "seed",
    label: "shop seeded",
    database: "DATABASE_URL",
    sources: ["seed"],
    skip: ["tests", "README.md"],
    cwd: ".",
    command: [MEDUSA, "exec", "./seed/run.ts"],
    writes: "seed.json",
    writesAddresses: true,
  },
  cms: {
    name: "seed-cms",
    label: "Payload migrated and seeded",
    database: "CMS_DATABASE_URL",
    sources: ["pnpm-lock.yaml", "cms/src", "cms/scripts", "seed/data"],
    skip: ["tests", "README.md"],
    cwd: "cms",
    command: ["node_modules/tsx/dist/cli.mjs", "scripts/seed.ts"],
  },
};

function stepHash(instance: Instance, step: DatabaseStep): string {
  const addresses = step.writesAddresses ? [instance.environment.variables.API_URL] : [];
  const also = [...step.command, ...addresses].join(" ");
  return contentHash(instance.appDir, step.sources, step.skip, also);
}

/** True when the step has not been done to this database with these sources. */
export async function needsStep(instance: Instance, step: DatabaseStep): Promise<boolean> {
  if (step.writes && !existsSync(path.join(instance.dataDir, step.writes))) return true;
  return (await doneHash(databaseUrlOf(instance, step.database), step.name)) !== stepHash(instance, step);
}

/** Does the step, and notes in the database that it was done. */
export async function runStep(instance: Instance, step: DatabaseStep): Promise<void> {
  const [script, ...args] = step.command;
  const hash = stepHash(instance, step);
  const program: Program = {
    name: step.name,
    command: process.execPath,
    args: [path.join(instance.appDir, script), ...args],
    cwd: path.join(instance.appDir, step.cwd),
    env: instance.environment.variables,
  };
  await instance.supervisor.run(program);
  if (step.writes && !existsSync(path.join(instance.dataDir, step.writes))) {
    throw new Error(
      `${step.name} ended well, but wrote no ${step.writes}. Its log: ${instance.supervisor.logFile(step.name)}`,
    );
  }
  await markDone(databaseUrlOf(instance, step.database), step.name, hash);
}
