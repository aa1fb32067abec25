let aheadMs = 0;

/**
 * Takes the API's present instant from an answer. The demo's clock can be days ahead of the browser's, and a browser's
 * own clock can be wrong: neither may tell a seller that a request has run out.
 */
export function heedApiClock(headers: Headers): void {
  const instant = Date.parse(headers.get("x-berth-now") ?? "");
  if (!Number.isNaN(instant)) aheadMs = instant - Date.now();
}

/** The API's present instant in milliseconds, as near as the last answer says. */
export function apiNow(): number {
  return Date.now() + aheadMs;
}
