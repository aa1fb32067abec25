import { createHmac, timingSafeEqual } from "node:crypto";

/** Seconds that a link to a draft works: a day of writing, not for ever in somebody's history. */
export const PREVIEW_SECONDS = 12 * 3600;

/** The header with which the storefront shows Payload the link that it was opened with. */
export const PREVIEW_HEADER = "x-berth-preview";

/** Which article a link shows, in which language, until when in unix seconds. */
export type PreviewLink = { slug: string; locale: string; until: number };

function unsigned({ slug, locale, until }: PreviewLink): string {
  return `/help/preview?${new URLSearchParams({ slug, locale, until: String(until) })}`;
}

function sign(path: string, secret: string): string {
  return createHmac("sha256", secret).update(path).digest("hex");
}

/**
 * `/help/preview?slug=…&locale=…&until=…&token=<hex HMAC-SHA256 of everything before "&token">`: the storefront's
 * address of an article that may not be published yet. The link itself is the permission, for that article alone.
 */
export function previewPath(link: PreviewLink, secret: string): string {
  const path = unsigned(link);
  return `${path}&token=${sign(path, secret)}`;
}

/** What a link shows, or null when it is not signed with the secret or has run out. */
export function readPreviewPath(path: string, nowSeconds: number, secret: string): PreviewLink | null {
  const query = new URLSearchParams(path.slice(path.indexOf("?") + 1));
  const link = {
    slug: query.get("slug") ?? "",
    locale: query.get("locale") ?? "",
    until: Number(query.get("until") ?? 0),
  };
  if (!link.slug || !link.locale || !(link.until > nowSeconds)) return null;
  const given = Buffer.from(query.get("token") ?? "", "hex");
  const expected = Buffer.from(sign(unsigned(link), secret), "hex");
  return given.length === expected.length && timingSafeEqual(given, expected) ? link : null;
}
