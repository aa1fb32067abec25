import { existsSync } from "node:fs";
import path from "node:path";
import type { Program } from "../src/bootstrap/supervisor";
import { contentHash } from "./content-hash";
import type { Instance } from "./instance";
import { readJson, writeJson } from "./json-file";

/** Something that is compiled before it can run, and made again when its sources change. */
export type Build = {
  name: "build-medusa" | "build-storefront" | "build-cms";
  label: string;
  /** Files and folders whose content decides. */
  sources: readonly string[];
  /** Paths or names below the sources that do not. */
  skip: readonly string[];
  /** A file that only a finished build has. */
  output: string;
  cwd: string;
  /** Script of the build program, and its arguments; run by the present Node. */
  command: readonly [string, ...string[]];
};

const COMMON = ["pnpm-lock.yaml", "tsconfig.json"];

export const BUILDS: Record<"medusa" | "storefront" | "cms", Build> = {
  medusa: {
    name: "build-medusa",
    label: "Medusa and its admin built",
    sources: [...COMMON, "medusa-config.ts", "src", "modules", "package.json"],
    skip: ["tests", "README.md"],
    output: ".medusa/server/public/admin/index.html",
    cwd: ".",
    command: ["node_modules/@medusajs/cli/cli.js", "build"],
  },
  storefront: {
    name: "build-storefront",
    label: "storefront built",
    sources: [...COMMON, "storefront", "modules", "src/shared"],
    skip: ["tests", "README.md", "storefront/public/media", "migrations", "admin"],
    output: "storefront/dist/server/entry.mjs",
    cwd: "storefront",
    command: ["storefront/node_modules/astro/bin/astro.mjs", "build"],
  },
  cms: {
    name: "build-cms",
    label: "Payload built",
    sources: [...COMMON, "cms", "payload.config.ts"],
    skip: ["tests", "README.md", "scripts"],
    output: "cms/.next/BUILD_ID",
    cwd: "cms",
    command: ["cms/node_modules/next/dist/bin/next", "build"],
  },
};

type BuildHashes = Record<string, string>;

function hashesFile(instance: Instance): string {
  return path.join(instance.dataDir, "builds.json");
}

function readHashes(instance: Instance): BuildHashes {
  return (readJson(hashesFile(instance)) ?? {}) as BuildHashes;
}

function sourcesHash(instance: Instance, build: Build): string {
  return contentHash(instance.appDir, build.sources, build.skip, `${process.version} ${build.command.join(" ")}`);
}

/** True when the build's sources are not those of its last finished run, or its output is gone. */
export function needsBuild(instance: Instance, build: Build): boolean {
  if (!existsSync(path.join(instance.appDir, build.output))) return true;
  return readHashes(instance)[build.name] !== sourcesHash(instance, build);
}

function buildProgram(instance: Instance, build: Build): Program {
  const [script, ...args] = build.command;
  return {
    name: build.name,
    command: process.execPath,
    args: [path.join(instance.appDir, script), ...args],
    cwd: path.join(instance.appDir, build.cwd),
    env: { ...instance.environment.variables, NODE_ENV: "production" },
  };
}

/** Builds, and notes the hash that the sources had when it began. */
export async function runBuild(instance: Instance, build: Build): Promise<void> {
  const hash = sourcesHash(instance, build);
  await instance.supervisor.run(buildProgram(instance, build));
  if (!existsSync(path.join(instance.appDir, build.output))) {
    throw new Error(
      `${build.name} ended well, but left no ${build.output}. Its log: ${instance.supervisor.logFile(build.name)}`,
    );
  }
  writeJson(hashesFile(instance), { ...readHashes(instance), [build.name]: hash });
}
