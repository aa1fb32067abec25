import type { Language } from "../../../src/shared/route";

type Words = { en: string; es?: string };
type Category = { handle: string; name: Words };

/** How many matches are alike in all that facets count, and which facets' own filters they meet. */
export type Alike = {
  kind: string;
  currency: string;
  /** From the widest category to the narrowest. */
  path: Category[];
  in_kind: boolean;
  in_category: boolean;
  in_price: boolean;
  count: number;
};
export type Facet = { key: string; values: { value: string; label: string; count: number }[] };
type Counted = { value: string; label: string; count: number };

/** Kinds as people read them; their handles are the contract's. */
const KIND_NAMES: Record<Language, Record<string, string>> = {
  en: { stay: "Stays", space: "Spaces", rental: "Rentals", appointment: "Appointments", tour: "Tours" },
  es: { stay: "Alojamientos", space: "Espacios", rental: "Alquileres", appointment: "Citas", tour: "Visitas" },
};

/** Many first; equal ones in the order of their values, so that an answer is the same twice. */
const byCount = (a: Counted, b: Counted) => b.count - a.count || (a.value < b.value ? -1 : 1);

/** Sums the counts of those that meet the other facets' filters, under each value that they have. */
function count(
  alike: readonly Alike[],
  meets: (one: Alike) => boolean,
  valuesOf: (one: Alike) => Omit<Counted, "count">[],
) {
  const found = new Map<string, Counted>();
  for (const one of alike) {
    if (!meets(one)) continue;
    for (const { value, label } of valuesOf(one)) {
      const sum = found.get(value) ?? { value, label, count: 0 };
      sum.count += one.count;
      found.set(value, sum);
    }
  }
  return [...found.values()].sort(byCount);
}

/** How many match in all. */
export const countOf = (alike: readonly Alike[]): number =>
  alike.reduce((sum, one) => sum + (one.in_kind && one.in_category && one.in_price ? one.count : 0), 0);

/**
 * The facets of an answer, each counted without its own filter; a category counts with all that is below it. Those
 * without any value are left out.
 */
export function facetsOf(alike: readonly Alike[], language: Language): Facet[] {
  const categories = ({ path }: Alike) =>
    path.map(({ handle, name }) => ({ value: handle, label: name[language] || name.en }));
  return [
    {
      key: "kind",
      values: count(
        alike,
        (one) => one.in_category && one.in_price,
        ({ kind }) => [{ value: kind, label: KIND_NAMES[language][kind] ?? kind }],
      ),
    },
    { key: "category", values: count(alike, (one) => one.in_kind && one.in_price, categories) },
    {
      key: "currency",
      values: count(
        alike,
        (one) => one.in_kind && one.in_category,
        ({ currency }) => [{ value: currency, label: currency.toUpperCase() }],
      ),
    },
  ].filter(({ values }) => values.length > 0);
}
