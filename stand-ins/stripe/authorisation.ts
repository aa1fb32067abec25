import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Pool } from "pg";
import type { Config } from "./config";
import { StripeProblem } from "./errors";
import type { KeyKind } from "./request-context";
import { accounts } from "./store/tables";

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

/** Who calls: which of the two keys, the key as it may be shown, and the account in whose name. */
export type Caller = { keyKind: KeyKind; keyShown: string; accountId: string };

/**
 * Which of the two keys the caller holds, and whose account it acts for.
 * @throws StripeProblem 401 for no key or a wrong one, 403 for an account that is not connected to the platform.
 */
export async function authorise(
  config: Config,
  pool: Pool,
  headers: IncomingHttpHeaders,
  keyParameter: string | undefined,
): Promise<Caller> {
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
  const keyShown = masked(key);
  return { keyKind: kind, keyShown, accountId: await actingAccount(config, pool, headers, keyShown) };
}

/** `Stripe-Account` names a connected account; without it the platform acts for itself. */
async function actingAccount(
  config: Config,
  pool: Pool,
  headers: IncomingHttpHeaders,
  keyShown: string,
): Promise<string> {
  const account = headers["stripe-account"];
  if (account === undefined || account === config.accountId) return config.accountId;
  const found = await accounts.find(pool, config.accountId, String(account));
  if (!found || found.deleted) throw accountInvalid(keyShown, String(account));
  return found.id;
}

/** An account that is not there, or not the platform's: Stripe does not say which. */
export function accountInvalid(keyShown: string, accountId: string): StripeProblem {
  return new StripeProblem(
    403,
    "invalid_request_error",
    `The provided key '${keyShown}' does not have access to account '${accountId}' (or that account does not ` +
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
