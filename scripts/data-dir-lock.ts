import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { identify, isAlive, type ProcessIdentity, parentOf } from "../src/bootstrap/process-identity";

/** Who works with a data folder: the process, and those above it up to npm, whose end ends it too. */
type Holder = ProcessIdentity & { above: ProcessIdentity[] };

const LEVELS_MAX = 5;
const ORPHAN_WAIT_MS_MAX = 30_000;
const POLL_MS = 200;

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** The launcher above this process, the shell npm uses, and npm; not the person's own shell. */
function processesAbove(): ProcessIdentity[] {
  const found: ProcessIdentity[] = [];
  for (let pid = parentOf(process.pid); pid && found.length < LEVELS_MAX; pid = parentOf(pid)) {
    const command = commandOf(pid);
    if (found.length > 0 && !/npm|launch\.mjs/.test(command)) break;
    const identity = identify(pid);
    if (identity) found.push(identity);
    if (/\bnpm\b/.test(command) && !command.includes("launch.mjs")) break;
  }
  return found;
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

/**
 * Takes the data folder for this process, or throws when another that is wanted has it. One whose npm has been
 * killed is already on its way out: it is waited for. Returns what gives the folder back.
 */
export async function takeDataDir(dataDir: string, what: string): Promise<() => void> {
  const file = path.join(dataDir, "launcher.json");
  const own = identify(process.pid);
  if (!own) throw new Error("this process cannot identify itself");
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...own, above: processesAbove() } satisfies Holder));
  try {
    for (const deadline = Date.now() + ORPHAN_WAIT_MS_MAX; ; await pause(POLL_MS)) {
      if (tryLink(draft, file)) return () => rmSync(file, { force: true });
      const holder = readHolder(file);
      if (!holder || !isAlive(holder)) rmSync(file, { force: true });
      else if (holder.above.every(isAlive) || Date.now() > deadline) {
        throw new Error(
          `${what} is already running from this folder (process ${holder.pid}). Stop it there with Ctrl-C first.`,
        );
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Linking a finished file is atomic, and the content is there at once. */
function tryLink(draft: string, file: string): boolean {
  if (existsSync(file)) return false;
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
