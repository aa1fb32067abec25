import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Folders that hold what is made, never what is written. */
const MADE = new Set(["node_modules", ".medusa", ".next", ".astro", ".data", ".git", "dist", "coverage"]);
/** Files that building writes beside the sources. */
const MADE_FILE = /^next-env\.d\.ts$|\.tsbuildinfo$/;

/** Files below `root/entry` in a fixed order, as paths from `root`; made folders and those in `skip` are left out. */
export function sourceFiles(root: string, entry: string, skip: readonly string[] = []): string[] {
  const full = path.join(root, entry);
  const found = statSync(full, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [entry];
  return readdirSync(full, { withFileTypes: true })
    .filter((item) => !MADE.has(item.name) && !MADE_FILE.test(item.name))
    .filter((item) => !skip.includes(path.join(entry, item.name)) && !skip.includes(item.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const inner = path.join(entry, item.name);
      if (item.isDirectory()) return sourceFiles(root, inner, skip);
      return item.isFile() ? [inner] : [];
    });
}

/** One hash over names and contents of the files below the entries, and over whatever else is given. */
export function contentHash(root: string, entries: readonly string[], skip: readonly string[] = [], also = ""): string {
  const hash = createHash("sha256").update(also);
  for (const file of entries.flatMap((entry) => sourceFiles(root, entry, skip))) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}
