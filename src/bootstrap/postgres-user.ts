import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = { uid: 65534, gid: 65534 } as const;

/** The user PostgreSQL must run as, or undefined when that is the present one. */
export function postgresUser(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { ...NOBODY } : undefined;
}

function othersMayEnter(folder: string): boolean {
  return (statSync(folder).mode & constants.S_IXOTH) !== 0;
}

/** True when a stranger may walk down to the folder: every folder above it, and it too, lets others through. */
export function isReachableByOthers(folder: string): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    if (!othersMayEnter(current)) return false;
    if (current === path.dirname(current)) return true;
  }
}

/** True when others may read the file, or list the folder. */
export function isReadableByOthers(file: string): boolean {
  return (statSync(file).mode & constants.S_IROTH) !== 0;
}

/** True when the present user may run the file. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
