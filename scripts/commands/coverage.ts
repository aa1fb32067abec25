import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "../instance";

/**
 * `npm run coverage`: the unit and module tests with their share of the lines of rules and services; fails below 90 %.
 * The report is text, and `.data/coverage/coverage-summary.json`.
 */
const test = path.join(ROOT, "scripts", "commands", "test.ts");
const result = spawnSync(process.execPath, ["--import", "tsx", test, "unit", "module", "--coverage"], {
  cwd: ROOT,
  stdio: "inherit",
});
process.exitCode = result.status ?? 1;
