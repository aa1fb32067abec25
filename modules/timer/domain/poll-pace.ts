const BUSY_MS = 50;
const IDLE_MS = 500;

/**
 * Milliseconds until the next look for due rows: short after rows were found, doubling to half a second while
 * nothing comes. Half a second is the longest that an effect waits for its turn.
 */
export function nextPollMs(previousMs: number, found: number): number {
  return found > 0 ? BUSY_MS : Math.min(IDLE_MS, Math.max(BUSY_MS, previousMs * 2));
}
