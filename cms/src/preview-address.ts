import { PREVIEW_SECONDS, previewPath } from "../../src/shared/preview-link.ts";

const HOUR = 3600;

/**
 * The storefront's signed address of an article as it stands, published or not; null while it has no slug. Within an
 * hour it stays the same, so that the preview's frame is not loaded anew whenever the admin asks for it.
 */
export function previewAddress(
  { slug, locale, nowSeconds }: { slug: unknown; locale: string; nowSeconds: number },
  { storefrontUrl, secret }: { storefrontUrl: string; secret: string },
): string | null {
  if (typeof slug !== "string" || slug === "") return null;
  const until = (Math.floor(nowSeconds / HOUR) + 1) * HOUR + PREVIEW_SECONDS;
  const prefix = locale === "en" ? "" : `/${locale}`;
  return `${storefrontUrl}${prefix}${previewPath({ slug, locale, until }, secret)}`;
}
