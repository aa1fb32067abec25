import type { Language } from "../../../src/shared/route";

/** A value written in English and perhaps in other languages. */
export type Localised<Value = string> = { en: Value; es?: Value };

/** The value in a language, or in English where it was not translated or was left empty. */
export function inLanguage<Value extends { length: number }>(value: Localised<Value>, language: Language): Value {
  const translated = value[language];
  return translated && translated.length > 0 ? translated : value.en;
}
