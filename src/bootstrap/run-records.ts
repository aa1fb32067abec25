import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ProcessIdentity } from "./process-identity";

/** What is written down about a started process, so that the next start can find it after a crash. */
export type RunRecord = ProcessIdentity & { name: string };

/** The records of one data folder: a file a process under `run/`. */
export class RunRecords {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = path.join(dataDir, "run");
    mkdirSync(this.folder, { recursive: true });
  }

  write(record: RunRecord): void {
    const file = this.file(record.name);
    writeFileSync(`${file}.new`, JSON.stringify(record));
    renameSync(`${file}.new`, file);
  }

  remove(name: string): void {
    rmSync(this.file(name), { force: true });
  }

  list(): RunRecord[] {
    return readdirSync(this.folder)
      .filter((file) => file.endsWith(".json"))
      .flatMap((file) => readRecord(path.join(this.folder, file)) ?? []);
  }

  private file(name: string): string {
    return path.join(this.folder, `${name}.json`);
  }
}

/** A record cut off by a crash counts as none: its process is still found by its environment. */
function readRecord(file: string): RunRecord | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof value !== "object" || value === null) return null;
    const { name, pid, started } = value as Record<string, unknown>;
    if (typeof name !== "string" || typeof pid !== "number" || typeof started !== "string") return null;
    return { name, pid, started };
  } catch {
    return null;
  }
}
