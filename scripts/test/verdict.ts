import { table } from "../table";
import type { Outcome } from "./vitest-run";

/** The table of times and the line that every test command ends with; returns the exit code. */
export function printVerdict(outcomes: readonly Outcome[], seconds: number): number {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  const rows = outcomes.map(({ name, passed, failed, seconds }) => [
    name,
    `${passed} passed`,
    failed > 0 ? `${failed} FAILED` : "",
    `${seconds.toFixed(1)} s`,
  ]);
  console.log(`\n${table([...rows, ["all", "", "", `${seconds.toFixed(1)} s`]])}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
