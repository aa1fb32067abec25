import { inLanguage, LANGUAGES } from "../i18n/language";
import { absolute } from "./fact";

/** What belongs to somebody, or is a step on the way there; below `/es` the same. */
const PRIVATE = [
  "/account",
  "/bookings",
  "/checkout",
  "/sign-in",
  "/sign-out",
  "/forgot-password",
  "/reset-password",
  "/invitations",
  "/sign-up/business/ready",
  "/help/preview",
  "/design",
];

/** robots.txt: everything may be read but what is private. */
export function robots(site: string): string {
  return [
    "User-agent: *",
    "Disallow: /api/",
    ...LANGUAGES.flatMap((language) => PRIVATE.map((path) => `Disallow: ${inLanguage(path, language)}`)),
    "",
    `Sitemap: ${absolute(site, "/sitemap.xml")}`,
    "",
  ].join("\n");
}
