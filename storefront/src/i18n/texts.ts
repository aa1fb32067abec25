import { en } from "./en";
import { es } from "./es";
import type { Language } from "./language";

/** The shape of a catalogue. */
export type Texts = typeof en;

const CATALOGUES: Record<Language, Texts> = { en, es };

/** All texts of a language. */
export function textsOf(language: Language): Texts {
  return CATALOGUES[language];
}
