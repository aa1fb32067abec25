/**
 * Address of an article on the storefront. English has no prefix, other languages have their
 * code in front (`/es/help/…`).
 */
export function articlePath(slug: string, locale: string | undefined): string {
  const prefix = locale && locale !== "en" ? `/${locale}` : "";
  return `${prefix}/help/${encodeURIComponent(slug)}`;
}
