import type { Config } from "./config";

/** Lets a storefront's page call the routes for browsers; empty for any other origin. */
export function corsHeaders(config: Config, origin: string | undefined): Record<string, string> {
  if (origin === undefined) return {};
  if (!config.allowsOrigin(origin)) return { vary: "origin" };
  return {
    vary: "origin",
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": "authorization, content-type, stripe-version, idempotency-key",
    "access-control-expose-headers": "request-id",
    "access-control-max-age": "600",
  };
}
