import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { copyBinaries, findPostgresBinaries, runnableByOthers } from "./postgres-binaries";
import { isReachableByOthers, postgresUser } from "./postgres-user";

/** Where a cluster's programs and data lie, and whom they run as. */
export type PostgresPlace = { binaries: string; data: string; user?: { uid: number; gid: number }; note?: string };

const OUTSIDE = "/var/tmp";

function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  // In a folder that everybody may write to, only one that is root's own is trusted.
  return found?.isDirectory() === true && found.uid === process.getuid?.();
}

/** The folder outside the repository that was chosen by an earlier start, or a new one with an unguessable name. */
function outsideFolder(dataDir: string): string {
  const pointer = path.join(dataDir, "postgres-place.txt");
  const known = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : "";
  if (known && isOurs(known)) return known;
  const made = mkdtempSync(path.join(OUTSIDE, "berth-"));
  chmodSync(made, 0o711);
  writeFileSync(pointer, `${made}\n`);
  return made;
}

/**
 * Chooses where PostgreSQL lives. Normally that is `.data/postgres` and node_modules. As root it runs as nobody,
 * who cannot walk through a private folder such as /root: then both go to a folder under /var/tmp.
 */
export function choosePostgresPlace(dataDir: string): PostgresPlace {
  const native = findPostgresBinaries();
  const user = postgresUser();
  mkdirSync(dataDir, { recursive: true });
  if (!user) return { binaries: native, data: path.join(dataDir, "postgres") };
  const dataReachable = isReachableByOthers(dataDir);
  const binariesRunnable = runnableByOthers(native);
  if (dataReachable && binariesRunnable) return { binaries: native, data: path.join(dataDir, "postgres"), user };
  const outside = outsideFolder(dataDir);
  return {
    binaries: binariesRunnable ? native : copyBinaries(native, outside),
    data: path.join(outside, "data"),
    user,
    note: `PostgreSQL runs as an unprivileged user, who cannot enter ${dataDir}: it lives in ${outside}.`,
  };
}
