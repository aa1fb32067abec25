import { CURRENCIES } from "../../../src/shared/money";
import { type Language, LOCALES } from "./language";

/** The currencies that listings may have, by their names: `euro (EUR)`. */
export function currenciesIn(language: Language): { value: string; name: string }[] {
  const names = new Intl.DisplayNames([LOCALES[language]], { type: "currency" });
  const collator = new Intl.Collator(LOCALES[language]);
  return CURRENCIES.map((value) => {
    const code = value.toUpperCase();
    return { value, name: `${names.of(code) ?? code} (${code})` };
  }).toSorted((a, b) => collator.compare(a.name, b.name));
}
