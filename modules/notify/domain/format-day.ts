import type { Language } from "../../../src/shared/route";

const LOCALES: Record<Language, string> = { en: "en-GB", es: "es-ES" };

const instantOf = (date: string) => new Date(`${date}T00:00:00Z`);

/** A calendar date in words, such as "Saturday, 5 December 2026"; it has no zone and is not moved by one. */
export function formatDay(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "full", timeZone: "UTC" }).format(instantOf(date));
}

/** Two calendar dates as a short span, such as "5–7 Dec 2026"; one date when they are the same. */
export function formatSpan(from: string, to: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "medium", timeZone: "UTC" });
  return format.formatRange(instantOf(from), instantOf(to));
}
