import { createHash } from "node:crypto";

/** Days for which an invitation can be accepted. */
export const INVITATION_DAYS = 7;

/** What is stored of a token: its SHA-256, so that a read of the table lets nobody in. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
