import { readdirSync, readFileSync } from "node:fs";
import { slope } from "../harness/statistics";

/** Memory at a moment: what is alive on the heap after a collection, and what is resident. */
export type MemorySample = { seconds: number; mb: number; resident_mb: number };

const KB_PER_MB = 1024;
const MINUTE = 60;
/** What is compiled and cached in the first third is no leak. */
const SETTLED_AFTER = 1 / 3;
/** Growth below this, in percent of what is alive a minute, is noise. */
export const FLAT_PERCENT_A_MINUTE = 0.5;

function statOf(pid: string): { group: number; kb: number } | null {
  try {
    // After the command's closing bracket: state, parent, group.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    const resident = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return { group: Number(fields[2]), kb: Number(resident?.[1] ?? 0) };
  } catch {
    return null;
  }
}

/** Resident memory of a process group in MB: what a service and its children take. Linux only; 0 where there is none. */
export function residentMb(group: number): number {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const own = all.flatMap((pid) => statOf(pid) ?? []).filter((stat) => stat.group === group);
  return own.reduce((sum, { kb }) => sum + kb, 0) / KB_PER_MB;
}

/** How what is alive went, after it had settled: MB a minute by least squares, and whether that counts as flat. */
export function judge(samples: readonly Pick<MemorySample, "seconds" | "mb">[]): {
  mb_per_minute: number;
  percent_a_minute: number;
  flat: boolean;
} {
  const last = samples.at(-1)?.seconds ?? 0;
  const settled = samples.filter(({ seconds }) => seconds >= last * SETTLED_AFTER);
  const mb_per_minute = slope(settled.map(({ seconds, mb }) => ({ x: seconds / MINUTE, y: mb })));
  const mean = settled.reduce((sum, { mb }) => sum + mb, 0) / settled.length;
  const percent_a_minute = (mb_per_minute / mean) * 100;
  return { mb_per_minute, percent_a_minute, flat: percent_a_minute <= FLAT_PERCENT_A_MINUTE };
}
