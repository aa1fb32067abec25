import type { Language } from "../../../src/shared/route";

type Words = { en: string; es?: string };
export type CategoryCount = { path: { handle: string; name: Words }[]; count: number };
export type ValueCount = { value: string; count: number };
export type Facet = { key: string; values: { value: string; label: string; count: number }[] };

/** Kinds as people read them; their handles are the contract's. */
const KIND_NAMES: Record<Language, Record<string, string>> = {
  en: { stay: "Stays", space: "Spaces", rental: "Rentals", appointment: "Appointments", tour: "Tours" },
  es: { stay: "Alojamientos", space: "Espacios", rental: "Alquileres", appointment: "Citas", tour: "Visitas" },
};

const inLanguage = (words: Words, language: Language) => words[language] || words.en;

/** Many first; equal ones in the order of their values, so that an answer is the same twice. */
const byCount = (a: ValueCount, b: ValueCount) => b.count - a.count || (a.value < b.value ? -1 : 1);

/** Every category of every path with all that is below it: a tree counted from its leaves. */
export function countTree(counts: readonly CategoryCount[], language: Language): Facet["values"] {
  const found = new Map<string, Facet["values"][number]>();
  for (const { path, count } of counts) {
    for (const { handle, name } of path) {
      const value = found.get(handle) ?? { value: handle, label: inLanguage(name, language), count: 0 };
      value.count += count;
      found.set(handle, value);
    }
  }
  return [...found.values()].sort(byCount);
}

/** The facets of an answer. Those without any value are left out. */
export function facetsOf(
  counted: { kinds: ValueCount[]; categories: CategoryCount[]; currencies: ValueCount[] },
  language: Language,
): Facet[] {
  const named = (values: ValueCount[], label: (value: string) => string) =>
    values.map((one) => ({ ...one, label: label(one.value) })).sort(byCount);
  return [
    { key: "kind", values: named(counted.kinds, (kind) => KIND_NAMES[language][kind] ?? kind) },
    { key: "category", values: countTree(counted.categories, language) },
    { key: "currency", values: named(counted.currencies, (code) => code.toUpperCase()) },
  ].filter(({ values }) => values.length > 0);
}
