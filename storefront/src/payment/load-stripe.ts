// The pure entry: the other one fetches js.stripe.com as soon as it is imported.

import type { Stripe } from "@stripe/stripe-js";
import { loadStripe as loadOfficial } from "@stripe/stripe-js/pure";

function addScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${url} could not be loaded`)));
    document.head.append(script);
  });
}

/**
 * Stripe's browser library with a publishable key. With a stand-in its script is loaded first:
 * it defines `window.Stripe`, which the official loader then takes instead of loading its own.
 */
export async function loadStripe(publishableKey: string, standInScript: string | null): Promise<Stripe> {
  if (standInScript) await addScript(standInScript);
  const stripe = await loadOfficial(publishableKey);
  if (!stripe) throw new Error("the payment library is not there");
  return stripe;
}
