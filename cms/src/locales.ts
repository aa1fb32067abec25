import type { LocalizationConfig } from "payload";

/** The languages content is written in. What is not translated yet is shown in English. */
export const localization: LocalizationConfig = {
  locales: [
    { code: "en", label: "English" },
    { code: "es", label: "Español" },
  ],
  defaultLocale: "en",
  fallback: true,
};
