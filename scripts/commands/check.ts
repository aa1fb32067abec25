import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { captured, inParallel } from "../captured";
import { CHECKS } from "../checks";
import { ROOT } from "../instance";
import { table } from "../table";

/** `npm run check [-- <part of a name>]`: everything that can be said about the sources without running the servers. */
async function main(): Promise<void> {
  const wanted = process.argv[2];
  const checks = CHECKS.filter(({ name }) => !wanted || name.includes(wanted));
  if (checks.length === 0)
    throw new Error(`No check is called "${wanted}"; there are: ${CHECKS.map(({ name }) => name).join(", ")}`);
  mkdirSync(path.join(ROOT, ".data", "cache"), { recursive: true });
  const began = Date.now();
  const results = await inParallel(checks, Math.max(2, availableParallelism()), async ({ name, cwd, command }) => {
    const result = await captured(command, {
      cwd: path.join(ROOT, cwd),
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    });
    console.log(`${result.ok ? "✓" : "✗"} ${name} (${result.seconds.toFixed(1)} s)`);
    return { name, ...result };
  });
  for (const { name, output } of results.filter(({ ok }) => !ok))
    console.log(`\n──── ${name} ────\n${output.trimEnd()}`);
  const rows = results.map(({ name, ok, seconds }) => [name, ok ? "ok" : "FAILED", `${seconds.toFixed(1)} s`]);
  console.log(`\n${table([...rows, ["all", "", `${((Date.now() - began) / 1000).toFixed(1)} s`]])}`);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
