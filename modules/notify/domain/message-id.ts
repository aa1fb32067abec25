import { createHash } from "node:crypto";

/**
 * The Message-ID of a mail, made of its idempotency key: a mail that is sent again after a crash is recognisable as
 * the same one, and the key itself stays private. `sender` is as in `Berth <hello@berth.example>`.
 */
export function messageIdOf(key: string, sender: string): string {
  const domain = /@([A-Za-z0-9.-]+)/.exec(sender)?.[1] ?? "localhost";
  return `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${domain.toLowerCase()}>`;
}
