import type { Config } from "./parse-config";

/** The stand-in's browser library, or null when payments are Stripe's own. */
export function shimAddress({ STRIPE_API_BASE }: Pick<Config, "STRIPE_API_BASE">): string | null {
  return STRIPE_API_BASE ? `${STRIPE_API_BASE}/shim/v3.js` : null;
}
