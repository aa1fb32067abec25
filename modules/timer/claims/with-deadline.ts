/**
 * Waits for `work`, but no longer than `limitMs`: a handler that hangs fails its attempt and frees its place.
 * The work itself cannot be stopped; if it ends later, its lease is lost and its outcome is not booked.
 */
export async function withDeadline<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${limitMs / 1_000} s`)), limitMs);
  });
  try {
    return await Promise.race([work, expiry]);
  } finally {
    clearTimeout(timer);
  }
}
