import { useTranslation } from "react-i18next";

/** The language of the dashboard, for `Intl`. */
export function useLanguage(): string {
  return useTranslation().i18n.language || "en";
}
