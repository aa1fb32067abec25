import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** What is kept of an access token: its SHA-256. The token has 256 random bits, so it needs no salt. */
export function hashAccessToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** True when a token is one of those whose hashes are kept. Takes as long for a near miss as for a far one. */
export function matchesAccessToken(token: string, hashes: readonly string[]): boolean {
  const given = Buffer.from(hashAccessToken(token), "hex");
  let found = false;
  for (const hash of hashes) {
    const kept = Buffer.from(hash, "hex");
    if (kept.length === given.length && timingSafeEqual(given, kept)) found = true;
  }
  return found;
}

/** The key under which a quote is kept: signed, so that neither a leaked table nor a guess gives a usable id. */
export function signQuoteId(quoteId: string, secret: string): string {
  return createHmac("sha256", secret).update(`quote:${quoteId}`).digest("hex");
}
