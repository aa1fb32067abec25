import type { Config } from "./parse-config";

type Origins = Pick<Config, "API_URL" | "CMS_URL" | "STRIPE_API_BASE">;

function originOf(url: string): string {
  return new URL(url).origin;
}

/** Where payment scripts, frames and calls may come from: the stand-in's origin, or Stripe's own. */
function paymentSources({ STRIPE_API_BASE }: Origins) {
  if (STRIPE_API_BASE) {
    const origin = originOf(STRIPE_API_BASE);
    return { script: origin, frame: origin, connect: origin, image: origin };
  }
  return {
    script: "https://js.stripe.com https://*.js.stripe.com",
    frame: "https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
    connect: "https://api.stripe.com",
    image: "https://*.stripe.com",
  };
}

/** The `script-src` that Astro has made of its own hashes, without the name. */
function scriptHashes(astroPolicy: string | null): string {
  const directive = (astroPolicy ?? "").split(";").find((part) => part.trim().startsWith("script-src "));
  return (directive ?? "")
    .trim()
    .replace(/^script-src\s*/, "")
    .replace("'self'", "")
    .trim();
}

/** The policy of a page: nothing from elsewhere but pictures of the API and the payment form. */
export function pagePolicy(origins: Origins, astroPolicy: string | null, framedBy = "'none'"): string {
  const payment = paymentSources(origins);
  const pictures = [originOf(origins.API_URL), originOf(origins.CMS_URL)].join(" ");
  return [
    "default-src 'self'",
    `script-src 'self' ${scriptHashes(astroPolicy)} ${payment.script}`.replace(/\s+/g, " "),
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${pictures} ${payment.image}`,
    "font-src 'self' data:",
    `connect-src 'self' ${payment.connect}`,
    `frame-src ${payment.frame}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");
}

/**
 * Adds the security headers to an answer; pages get the whole policy, everything else gets none of it. `framedBy` is
 * the one origin that may show the page in a frame; without it nobody may.
 */
export function secure(headers: Headers, origins: Origins, framedBy?: string): void {
  const isPage = headers.get("content-type")?.startsWith("text/html") ?? false;
  headers.set(
    "content-security-policy",
    isPage
      ? pagePolicy(origins, headers.get("content-security-policy"), framedBy)
      : "default-src 'none'; frame-ancestors 'none'",
  );
  headers.set("x-content-type-options", "nosniff");
  // The older header knows no other origin than one's own; the policy above says it for every browser there is.
  if (!framedBy) headers.set("x-frame-options", "DENY");
  headers.set("referrer-policy", "strict-origin-when-cross-origin");
  headers.set("permissions-policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
}

/**
 * Lets a page run the scripts that Astro and Vite write into it while somebody develops: their hashes are known only
 * to a build. Never called in one.
 */
export function allowScriptsOfDevelopment(headers: Headers): void {
  const policy = headers.get("content-security-policy") ?? "";
  headers.set(
    "content-security-policy",
    policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline' blob:"),
  );
}
