import { setTimeout as pause } from "node:timers/promises";
import { isAlive, type ProcessIdentity } from "./process-identity";

const POLL_MS = 50;

/** How a process is asked to end, and how long it is given before it is killed. */
export type Ending = { signal: NodeJS.Signals; graceMs: number };

export const ENDING: Ending = { signal: "SIGTERM", graceMs: 8_000 };
/** SIGINT is PostgreSQL's fast shutdown: it cuts its clients off and writes everything down. */
export const POSTGRES_ENDING: Ending = { signal: "SIGINT", graceMs: 15_000 };

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch (error) {
      // ESRCH for the group: the process leads none, so it is signalled alone. ESRCH alone: it has just ended.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

async function waitForEnd(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await pause(POLL_MS)) {
    if (!isAlive(identity)) return true;
  }
  return !isAlive(identity);
}

/**
 * Ends a process and its group: asks, waits, kills. A process that is already gone is no error; one that
 * merely has the same number as ours had is left alone.
 */
export async function endProcess(identity: ProcessIdentity, ending: Ending = ENDING): Promise<void> {
  if (!isAlive(identity)) return;
  signalGroup(identity.pid, ending.signal);
  if (await waitForEnd(identity, ending.graceMs)) {
    killRestOfGroup(identity.pid);
    return;
  }
  signalGroup(identity.pid, "SIGKILL");
  await waitForEnd(identity, ENDING.graceMs);
}

/** The leader has ended; children that it left behind still carry its number as their group. */
function killRestOfGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // No process of the group is left.
  }
}
