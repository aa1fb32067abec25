import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const AFTER_COMMAND = /^.*\) /;
/** Fields of /proc/<pid>/stat after the command: parent, and ticks of the process in user and kernel. */
const PARENT = 1;
const USER = 11;
const KERNEL = 12;

type Process = { pid: number; parent: number; seconds: number };

function processes(): Process[] {
  const ticks = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return all.flatMap((pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(AFTER_COMMAND, "").split(" ");
      const seconds = (Number(fields[USER]) + Number(fields[KERNEL])) / ticks;
      return [{ pid: Number(pid), parent: Number(fields[PARENT]), seconds }];
    } catch {
      return [];
    }
  });
}

/**
 * Seconds of processor that each of the named processes and those under it have taken since they began, of those that
 * live. By parents, because PostgreSQL's have a group each. Linux only.
 */
export function processorSeconds(named: ReadonlyMap<string, number>): Map<string, number> {
  const all = processes();
  const of = (pid: number): number =>
    all.filter((one) => one.parent === pid).reduce((sum, child) => sum + of(child.pid), 0) +
    (all.find((one) => one.pid === pid)?.seconds ?? 0);
  return new Map([...named].map(([name, pid]) => [name, of(pid)]));
}
