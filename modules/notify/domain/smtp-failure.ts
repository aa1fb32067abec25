/** What the mail client tells of a failure: the server's three digits where it gave an answer, and the client's own code. */
export type SmtpFailure = { responseCode?: number; code?: string };

/** Answers about how we sign in, not about this mail: an operator repairs those, and the mail waits. */
const ABOUT_US = new Set([530, 534, 535, 538]);

/**
 * True when the mail server has refused this very mail or recipient for good (5xx, RFC 5321), or when the message
 * cannot be put on an envelope at all; 4xx and everything about the connection may pass.
 */
export function isRefusedForGood(failure: SmtpFailure): boolean {
  if (failure.responseCode === undefined) return failure.code === "EENVELOPE";
  return failure.responseCode >= 500 && failure.responseCode < 600 && !ABOUT_US.has(failure.responseCode);
}
