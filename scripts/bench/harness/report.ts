import { mkdirSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../instance";
import { writeJson } from "../../json-file";
import { table } from "../../table";
import { type Machine, machineLine } from "./machine";

/** Everything that benches leave behind: results, and the Berth that they measure. */
export const BENCH_DIR = path.join(ROOT, ".data", "bench");

/** What a figure was meant to be, and whether it is. */
export type Goal = { what: string; figure: string; met: boolean };

export type Report = {
  /** Of the bench; its JSON is `.data/bench/<name>.json`. */
  name: string;
  title: string;
  machine: Machine;
  /** The first row is the head. */
  rows: readonly (readonly string[])[];
  goals: readonly Goal[];
  /** All that was measured, for programs. */
  result: unknown;
};

const goalLine = ({ what, figure, met }: Goal) => `  goal ${what}: ${met ? "met" : "MISSED"} (${figure})`;

/** The report as a person reads it: title, machine, table, goals. */
export function reportText({ title, machine, rows, goals }: Report): string {
  return [`\n${title}`, `  on ${machineLine(machine)}`, table(rows), ...goals.map(goalLine)].join("\n");
}

/** Prints the report and writes its JSON; answers the file. */
export function publish(report: Report): string {
  const file = path.join(BENCH_DIR, `${report.name}.json`);
  mkdirSync(BENCH_DIR, { recursive: true });
  const { title, machine, goals, result } = report;
  writeJson(file, { title, machine, goals, result });
  console.log(reportText(report));
  console.log(`  ${path.relative(ROOT, file)}`);
  return file;
}
