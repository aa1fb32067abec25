import { en } from "./en.ts";
import { es } from "./es.ts";
import type { Language } from "./language.ts";

/** The shape of a catalogue. */
export type Texts = typeof en;

const CATALOGUES: Record<Language, Texts> = { en, es };

/** All texts of a language. */
export function textsOf(language: Language): Texts {
  return CATALOGUES[language];
}
