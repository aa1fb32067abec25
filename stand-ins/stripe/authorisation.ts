import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Config } from "./config";
import { StripeProblem } from "./errors";
import type { KeyKind } from "./request-context";

const challenge = { "www-authenticate": 'Basic realm="Stripe"' };

/** The key of a request: `Bearer`, the user name of `Basic`, or the parameter `key` that Stripe.js sends. */
function givenKey(headers: IncomingHttpHeaders, keyParameter: string | undefined): string | undefined {
  const [scheme = "", credentials = ""] = (headers.authorization ?? "").split(" ");
  if (scheme.toLowerCase() === "bearer" && credentials) return credentials;
  if (scheme.toLowerCase() === "basic") return Buffer.from(credentials, "base64").toString().split(":")[0];
  return keyParameter;
}

function equals(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function masked(key: string): string {
  return key.length > 12 ? `${key.slice(0, 8)}${"*".repeat(key.length - 12)}${key.slice(-4)}` : "*".repeat(key.length);
}

/**
 * Which of the two keys the caller holds.
 * @throws StripeProblem 401 for no key or a wrong one, 403 for another account's id.
 */
export function authorise(config: Config, headers: IncomingHttpHeaders, keyParameter: string | undefined): KeyKind {
  const key = givenKey(headers, keyParameter);
  if (!key) {
    throw new StripeProblem(
      401,
      "invalid_request_error",
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer " +
        "auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details.",
      {},
      challenge,
    );
  }
  const kind: KeyKind | null = equals(key, config.secretKey)
    ? "secret"
    : equals(key, config.publishableKey)
      ? "publishable"
      : null;
  if (kind === null) {
    throw new StripeProblem(401, "invalid_request_error", `Invalid API Key provided: ${masked(key)}`, {}, challenge);
  }
  checkAccount(config, headers, key);
  return kind;
}

/** There are no connected accounts yet: only the platform's own id is known. */
function checkAccount(config: Config, headers: IncomingHttpHeaders, key: string): void {
  const account = headers["stripe-account"];
  if (account === undefined || account === config.accountId) return;
  throw new StripeProblem(
    403,
    "invalid_request_error",
    `The provided key '${masked(key)}' does not have access to account '${account}' (or that account does not ` +
      "exist). Application access may have been revoked.",
    { code: "account_invalid" },
  );
}

/** A publishable key called a route for servers. */
export function secretKeyRequired(): StripeProblem {
  return new StripeProblem(
    403,
    "invalid_request_error",
    "This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of " +
      "your API keys at https://dashboard.stripe.com/account/apikeys.",
    { code: "secret_key_required" },
  );
}
