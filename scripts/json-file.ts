import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** Writes JSON so that a reader sees the old file or the new one, never half of it. */
export function writeJson(file: string, value: unknown, mode = 0o644): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode });
  renameSync(`${file}.new`, file);
}

/** The file's value, or null when it is missing or cut off. The caller checks its shape. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
