import type { Language } from "../i18n/language";
import { pathsIn } from "../paths";
import { absolute, type Fact } from "./fact";

/** Berth itself: who runs the site, and how it is searched. */
export function marketplace(site: string, language: Language, description: string): Fact[] {
  const { home, listings } = pathsIn(language);
  const organization = absolute(site, "/#organization");
  return [
    {
      "@type": "Organization",
      "@id": organization,
      name: "Berth",
      url: absolute(site, "/"),
      logo: absolute(site, "/favicon.svg"),
      description,
    },
    {
      "@type": "WebSite",
      "@id": absolute(site, "/#website"),
      name: "Berth",
      url: absolute(site, home),
      inLanguage: language,
      publisher: { "@id": organization },
      potentialAction: {
        "@type": "SearchAction",
        target: { "@type": "EntryPoint", urlTemplate: `${absolute(site, listings())}?q={search_term_string}` },
        "query-input": "required name=search_term_string",
      },
    },
  ];
}
