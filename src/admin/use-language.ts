import { useTranslation } from "react-i18next";

/** The language of the dashboard, for `Intl`. */
export function useLanguage(): string {
  return useTranslation().i18n.language || "en";
}

/** The language in which the API is asked for texts: Berth's own two, whatever the dashboard speaks. */
export function useApiLanguage(): "en" | "es" {
  return useLanguage().startsWith("es") ? "es" : "en";
}
