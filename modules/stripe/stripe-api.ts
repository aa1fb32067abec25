import Stripe from "stripe";

/** One request's time limit. With one retry it stays below the lease of a booking that waits for the answer. */
const TIMEOUT_MS = 8_000;
const RETRIES = 1;

/** Stripe's present client, for what Medusa's provider does not do. `apiBase` leads it to the stand-in. */
export function connectStripe(apiKey: string, apiBase?: string): Stripe {
  const options = { timeout: TIMEOUT_MS, maxNetworkRetries: RETRIES, telemetry: false };
  if (!apiBase) return new Stripe(apiKey, options);
  const url = new URL(apiBase);
  const protocol = url.protocol === "http:" ? "http" : "https";
  return new Stripe(apiKey, {
    ...options,
    host: url.hostname,
    port: url.port || (protocol === "http" ? "80" : "443"),
    protocol,
  });
}
