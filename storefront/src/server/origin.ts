const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** True for methods that may change something. */
export function isUnsafe(method: string): boolean {
  return !SAFE_METHODS.has(method.toUpperCase());
}

/**
 * Whether a request may go on: browsers send `Origin` with every unsafe request, so one without it
 * or with another site's is refused.
 */
export function isFromHere(method: string, origin: string | null, siteUrl: string): boolean {
  return !isUnsafe(method) || origin === new URL(siteUrl).origin;
}
