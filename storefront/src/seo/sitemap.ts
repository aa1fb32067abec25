import { inLanguage, LANGUAGES } from "../i18n/language";
import { absolute } from "./fact";

/** A page in the sitemap, by its English address. */
export type SitemapPage = { path: string; changed?: string | undefined };

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function entries(site: string, { path, changed }: SitemapPage): string[] {
  const addressIn = (language: (typeof LANGUAGES)[number]) => escaped(absolute(site, inLanguage(path, language)));
  const others = [
    ...LANGUAGES.map((language) => ({ language: language as string, address: addressIn(language) })),
    { language: "x-default", address: addressIn("en") },
  ].map(({ language, address }) => `    <xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`);
  return LANGUAGES.map((language) =>
    [
      "  <url>",
      `    <loc>${addressIn(language)}</loc>`,
      ...(changed ? [`    <lastmod>${escaped(changed)}</lastmod>`] : []),
      ...others,
      "  </url>",
    ].join("\n"),
  );
}

/** The sitemap: every page in every language, each with the addresses of the others (sitemaps.org, 0.9). */
export function sitemap(site: string, pages: readonly SitemapPage[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap((page) => entries(site, page)),
    "</urlset>",
    "",
  ].join("\n");
}
