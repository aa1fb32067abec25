import { type Language, LOCALES } from "./language.ts";

/** A text that depends on a number, by the categories that English and Spanish have. */
export type Plural = { one: string; other: string };

/** Puts values into the `{names}` of a text; a name without value stays as it is. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** Picks the form for a number and writes the number into its `{count}`. */
export function plural(language: Language, forms: Plural, count: number): string {
  const category = new Intl.PluralRules(LOCALES[language]).select(count);
  const number = new Intl.NumberFormat(LOCALES[language]).format(count);
  return fill(category === "one" ? forms.one : forms.other, { count: number });
}
