import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** A process that cannot be mistaken for another that got the same number later. */
export type ProcessIdentity = { pid: number; started: string };

const hasProc = existsSync("/proc/self/stat");

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}

/** Fields of /proc/<pid>/stat after the command's name, which may itself hold spaces and brackets. */
function statFields(pid: number): string[] | null {
  const stat = readProc(pid, "stat");
  return stat === null ? null : stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

function askPs(pid: number, column: string): string | null {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

/** When the process started, in a form that is only good for comparing; null when it is gone or a zombie. */
export function startOf(pid: number): string | null {
  if (!hasProc) return askPs(pid, "lstart");
  const fields = statFields(pid);
  if (!fields || fields[0] === "Z" || fields[0] === "X") return null;
  return `${bootId()}:${fields[19]}`;
}

/** The identity of a living process; null when there is none of that number. */
export function identify(pid: number): ProcessIdentity | null {
  const started = startOf(pid);
  return started === null ? null : { pid, started };
}

/** True while exactly this process lives, not a later one of the same number. */
export function isAlive(identity: ProcessIdentity): boolean {
  return startOf(identity.pid) === identity.started;
}

/** The process's parent, or null. */
export function parentOf(pid: number): number | null {
  const parent = hasProc ? statFields(pid)?.[1] : askPs(pid, "ppid");
  return parent ? Number(parent) : null;
}

/**
 * Living processes whose environment carries `NAME=value`: children of children that no record names.
 * Empty where there is no /proc. Other users' processes cannot be read and are not listed.
 */
export function processesWithEnvironment(name: string, value: string): ProcessIdentity[] {
  if (!hasProc) return [];
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => pid !== process.pid && readProc(pid, "environ")?.split("\0").includes(`${name}=${value}`))
    .flatMap((pid) => identify(pid) ?? []);
}
