import { spawnSync } from "node:child_process";
import { ROOT } from "../instance";

/** `npm run format [-- <paths>]`: formats, sorts imports and mends what the linter can mend safely. */
const paths = process.argv.slice(2);
const result = spawnSync("biome", ["check", "--write", "--max-diagnostics=50", ...paths], {
  cwd: ROOT,
  stdio: "inherit",
});
process.exitCode = result.status ?? 1;
