import type { Language } from "../../../src/shared/route";

const LOCALES: Record<Language, string> = { en: "en-GB", es: "es-ES" };

/** A calendar date in words, such as "Saturday, 5 December 2026"; it has no zone and is not moved by one. */
export function formatDay(date: string, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "full", timeZone: "UTC" }).format(day);
}
