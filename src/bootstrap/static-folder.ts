import { lstatSync, mkdirSync, readlinkSync, rmdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";

/**
 * Medusa serves `/static` from a folder beside its configuration, and a build begins by emptying that place: so the
 * files live in the data folder, and a link leads there. Made at every start, because the data folder may have moved.
 */
export function linkStaticFolder(configDir: string, target: string): void {
  mkdirSync(target, { recursive: true });
  const link = path.join(configDir, "static");
  const there = lstatSync(link, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && readlinkSync(link) === target) return;
  // Medusa makes the folder itself where it is missing: an empty one is nobody's loss, one with files is refused here.
  if (there?.isDirectory()) rmdirSync(link);
  else rmSync(link, { force: true });
  try {
    symlinkSync(target, link, "dir");
  } catch (error) {
    // Another process starting at the same moment made the same link.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
