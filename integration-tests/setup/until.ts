import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 60_000;
const POLL_MS = 200;

/** Waits for something that comes by itself; throws with its name when it does not come. */
export async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(POLL_MS)) {
    if (await isTrue()) return;
  }
  throw new Error(`waited in vain for ${what}`);
}
