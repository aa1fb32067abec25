import type { z } from "zod";
import type { storeSuggest } from "../../../modules/search/contract";
import { plural } from "../i18n/fill";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";
import { pathsIn } from "../paths";

type Found = z.infer<typeof storeSuggest.response>;

/** What a search offers while somebody types: where each leads, without the dates and guests of the form. */
export type Suggestion = { text: string; hint: string; href: string };
export type Suggestions = {
  groups: { title: string; options: Suggestion[] }[];
  /** How many there are, for people who listen; empty when there are none. */
  status: string;
};

/** What the API suggests, in words, by groups; those without anything are left out. */
export function suggestionsOf(found: Found, language: Language, texts: Pick<Texts, "kinds" | "list" | "search">) {
  const { kinds, list, search } = texts;
  const paths = pathsIn(language);
  const counted = (count: number) => plural(language, list.count, count);
  const options: Record<keyof Found, Suggestion[]> = {
    places: found.places.map(({ name, lat, lng, count }) => ({
      text: name,
      hint: counted(count),
      href: paths.listings({ near: `${lat},${lng}`, place: name }),
    })),
    categories: found.categories.map(({ handle, name, count }) => ({
      text: name,
      hint: counted(count),
      href: paths.listings({ category: handle }),
    })),
    listings: found.listings.map(({ handle, title, kind, place_name }) => ({
      text: title,
      hint: `${kinds[kind].name} · ${place_name}`,
      href: paths.listing(handle),
    })),
  };
  const groups = (["places", "categories", "listings"] as const)
    .map((key) => ({ title: search.suggestedGroups[key], options: options[key] }))
    .filter((group) => group.options.length > 0);
  const count = groups.reduce((sum, group) => sum + group.options.length, 0);
  const answer: Suggestions = { groups, status: count === 0 ? "" : plural(language, search.suggested, count) };
  return answer;
}
