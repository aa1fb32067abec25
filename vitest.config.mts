import { defineConfig } from "vitest/config";

const MADE = ["**/node_modules/**", "**/.medusa/**", "**/.data/**", "**/dist/**", "**/.next/**"];

/** Files of servers that Medusa or a child process loads itself, not through Vite, need this to be TypeScript. */
const TYPESCRIPT_FOR_NODE = ["--require", "ts-node/register/transpile-only"];

/** Suites of one group share its running servers and its database: one file after the other. */
const onRunningServers = { fileParallelism: false, maxWorkers: 1, testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    pool: "forks",
    watch: false,
    passWithNoTests: true,
    exclude: MADE,
    coverage: {
      provider: "v8",
      include: ["modules/*/domain/**/*.ts", "modules/*/service.ts", "modules/*/services/**/*.ts"],
      exclude: MADE,
      reporter: ["text", "json-summary"],
      reportsDirectory: ".data/coverage",
      thresholds: { lines: 90 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "modules/*/tests/unit/**/*.spec.{ts,tsx}",
            "src/**/*.spec.ts",
            "seed/**/*.spec.ts",
            "scripts/**/*.spec.ts",
            "stand-ins/*/tests/unit/**/*.spec.ts",
            "storefront/tests/**/*.spec.{ts,tsx}",
            "cms/tests/**/*.spec.ts",
          ],
          exclude: [...MADE, "**/module/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "module",
          include: [
            "modules/*/tests/module/**/*.spec.ts",
            "stand-ins/*/tests/module/**/*.spec.ts",
            "src/**/tests/module/**/*.spec.ts",
          ],
          globals: true,
          execArgv: TYPESCRIPT_FOR_NODE,
          setupFiles: ["integration-tests/setup/module-database.ts"],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "http",
          // The route table requires every capability's contract, found at run time.
          execArgv: TYPESCRIPT_FOR_NODE,
          include: ["integration-tests/**/*.spec.ts"],
          exclude: [
            ...MADE,
            ...["journeys", "visual", "cms", "start", "data", "long"].map((folder) => `integration-tests/${folder}/**`),
          ],
          ...onRunningServers,
        },
      },
      { extends: true, test: { name: "cms", include: ["integration-tests/cms/**/*.spec.ts"], ...onRunningServers } },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["integration-tests/journeys/**/*.spec.ts"],
          ...onRunningServers,
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: "visual",
          include: ["integration-tests/visual/**/*.spec.ts"],
          ...onRunningServers,
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: { name: "start", include: ["integration-tests/start/**/*.spec.ts"], testTimeout: 120_000 },
      },
      { extends: true, test: { name: "data", include: ["integration-tests/data/**/*.spec.ts"], testTimeout: 300_000 } },
      {
        extends: true,
        test: {
          name: "long",
          execArgv: TYPESCRIPT_FOR_NODE,
          include: ["integration-tests/long/**/*.spec.ts"],
          ...onRunningServers,
          testTimeout: 3_600_000,
        },
      },
    ],
  },
});
