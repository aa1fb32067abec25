/** The languages the storefront speaks; English has no prefix in addresses. */
export const LANGUAGES = ["en", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Names of the languages, each in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", es: "Español" };

/** The locale that dates and amounts are written in. */
export const LOCALES: Record<Language, string> = { en: "en-GB", es: "es-ES" };

/** The language of an address: `/es` and everything below it is Spanish. */
export function languageOf(pathname: string): Language {
  return /^\/es(\/|$)/.test(pathname) ? "es" : "en";
}

/** The same page in another language. */
export function inLanguage(pathname: string, language: Language): string {
  const bare = pathname.replace(/^\/es(?=\/|$)/, "") || "/";
  if (language === "en") return bare;
  return bare === "/" ? "/es" : `/es${bare}`;
}
