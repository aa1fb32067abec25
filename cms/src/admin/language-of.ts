/** The languages of this admin; anything else is read as English. */
export type AdminLanguage = "en" | "es";

/** The language in which a person reads the admin. */
export function languageOf(i18n: { language: string }): AdminLanguage {
  return i18n.language === "es" ? "es" : "en";
}
