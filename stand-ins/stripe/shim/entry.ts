import { StripeObject } from "./stripe-object";

type StripeFactory = ((key: string, options?: { locale?: string }) => StripeObject) & { version: string };

declare global {
  interface Window {
    Stripe?: unknown;
  }
}

/** This script comes from the stand-in itself; a module script has no `currentScript`. */
function standInOrigin(): string {
  const current = document.currentScript ?? document.querySelector('script[src*="/shim/v3.js"]');
  if (!(current instanceof HTMLScriptElement))
    throw new Error("The stand-in's Stripe.js cannot tell where it came from.");
  return new URL(current.src).origin;
}

const base = standInOrigin();

function create(key: string, options?: { locale?: string }): StripeObject {
  if (!/^pk_test_/.test(key)) throw new Error("The stand-in's Stripe.js takes a test publishable key (pk_test_…).");
  return new StripeObject(base, key, options);
}

// `version` is the release @stripe/stripe-js 10 expects; it warns about any other.
const factory: StripeFactory = Object.assign(create, { version: "endive" });
window.Stripe = factory;
