import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";
import { withClient } from "../../../src/bootstrap/databases";

/** On what a run was made: a figure without it says nothing. */
export type Machine = {
  cpu: string;
  cores: number;
  memory_gb: number;
  os: string;
  node: string;
  postgres: string | null;
  /** Processes that wanted a core in the minute before the run: above the cores, others were at work. */
  load_before: number;
  date: string;
};

const GB = 1024 ** 3;

function systemName(): string {
  try {
    const named = /^PRETTY_NAME="(.+)"$/m.exec(readFileSync("/etc/os-release", "utf8"));
    if (named?.[1]) return named[1];
  } catch {
    // Not a Linux with that file.
  }
  return `${type()} ${release()}`;
}

/** Looks at the machine, and asks the database for its version where there is one. */
export async function readMachine(databaseUrl?: string): Promise<Machine> {
  const postgres = databaseUrl
    ? await withClient(databaseUrl, async (client) => {
        const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
        return rows[0]?.server_version ?? null;
      })
    : null;
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memory_gb: Math.round(totalmem() / GB),
    os: systemName(),
    node: process.versions.node,
    postgres,
    load_before: Number((loadavg()[0] ?? 0).toFixed(1)),
    date: new Date().toISOString().slice(0, 10),
  };
}

/** The machine in one line. */
export function machineLine({ cpu, cores, memory_gb, os, node, postgres, load_before, date }: Machine): string {
  const database = postgres ? `, PostgreSQL ${postgres}` : "";
  const busy =
    load_before > cores / 2 ? `, BUSY with other work (load ${load_before})` : `, load ${load_before} before`;
  return `${cores} cores of ${cpu}, ${memory_gb} GB, ${os}, Node ${node}${database}${busy}, ${date}`;
}
