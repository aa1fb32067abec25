/** One of the things `npm run check` looks at: a command, and where it runs. */
export type Check = { name: string; cwd: string; command: readonly [string, ...string[]] };

/** Type checks keep what they learned under `.data/cache`, so the second run takes seconds. */
function types(name: string, project: string): Check {
  const memory = `.data/cache/${name.replaceAll(" ", "-")}.tsbuildinfo`;
  return {
    name,
    cwd: ".",
    command: ["tsc", "--noEmit", "-p", project, "--incremental", "--tsBuildInfoFile", memory],
  };
}

const CRUISED = [
  "src",
  "modules",
  "seed",
  "scripts",
  "stand-ins",
  "integration-tests",
  "storefront/src",
  "cms/src",
  "medusa-config.ts",
];

/** Longest first: they are done in this order, as many at once as there are processors. */
export const CHECKS: readonly Check[] = [
  types("types all", "tsconfig.tools.json"),
  {
    name: "types storefront",
    cwd: "storefront",
    command: ["node_modules/.bin/astro", "check", "--minimumFailingSeverity", "error"],
  },
  types("types cms", "cms/tsconfig.json"),
  types("types admin", "tsconfig.admin.json"),
  types("types server", "tsconfig.json"),
  { name: "unit tests", cwd: ".", command: ["vitest", "run", "--project", "unit", "--reporter", "default"] },
  { name: "format and lint", cwd: ".", command: ["biome", "check", "--max-diagnostics=50", "--error-on-warnings"] },
  { name: "walls", cwd: ".", command: ["depcruise", "--config", ".dependency-cruiser.cjs", ...CRUISED] },
  { name: "dead code", cwd: ".", command: ["knip", "--no-progress", "--no-config-hints"] },
];
