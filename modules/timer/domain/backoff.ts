const BASE_MS = 1_000;
const CAP_MS = 3_600_000;

/**
 * Milliseconds to wait after the `attempt`-th failure (1, 2, …): doubles from one second up to an hour.
 * `random` in [0, 1) takes away up to half of it, so that rows that failed together do not return together.
 */
export function backoffMs(attempt: number, random: number): number {
  const full = Math.min(CAP_MS, BASE_MS * 2 ** Math.max(0, attempt - 1));
  return Math.round(full * (1 - random / 2));
}
