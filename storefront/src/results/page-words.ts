import { formatDateRange } from "../i18n/dates";
import { fill, plural } from "../i18n/fill";
import type { Language } from "../i18n/language";
import type { Texts } from "../i18n/texts";
import type { ReadFilter } from "../server/list-filter";

type Names = { category: string | undefined; seller: string | undefined };
type Words = Pick<Texts, "kinds" | "list">;

/** Where people look, `near Lisbon` or `within 100 km of Lisbon`; null when they look everywhere. */
export function placeWords({ place, radius_km }: ReadFilter, { list }: Pick<Texts, "list">): string | null {
  if (!place) return null;
  return radius_km ? fill(list.within, { place, km: radius_km }) : fill(list.near, { place });
}

/** What a page of results is headed by: the most telling of what was asked for. */
export function resultsTitle({ q, kind, place }: ReadFilter, names: Names, { kinds, list }: Words): string {
  if (q) return fill(list.titleQuery, { q });
  if (names.seller) return fill(list.titleSeller, { seller: names.seller });
  const subject = names.category ?? (kind ? kinds[kind].plural : undefined);
  if (place) return subject ? fill(list.titleForNear, { kind: subject, place }) : fill(list.titleNear, { place });
  return subject ? fill(list.titleFor, { kind: subject }) : list.title;
}

/** How many there are of what was asked for: `12 listings near Lisbon, free 1 – 5 Feb 2027, for 2 guests`. */
export function countWords(count: number, filter: ReadFilter, language: Language, texts: Words): string {
  const { list } = texts;
  const { from, to, guests } = filter;
  const number = count === 0 ? list.countNone : plural(language, list.count, count);
  const place = placeWords(filter, texts);
  const wishes = [
    place ? `${number} ${place}` : number,
    from && to ? fill(list.freeOn, { dates: formatDateRange(language, from, to) }) : null,
    guests ? plural(language, list.forGuests, guests) : null,
  ];
  return wishes.filter((wish) => wish !== null).join(", ");
}

/**
 * The part of a filter that makes a page of its own for search engines: a kind or a category, and its pages.
 * Null for what people have narrowed further; such pages are not to be found from outside.
 */
export function lastingFilter(filter: ReadFilter): { kind?: string; category?: string; page?: number } | null {
  const { q, near, seller, guests, currency, min_price, max_price, sort, from, kind, category, page } = filter;
  const narrowed = q || near || seller || guests || currency || min_price || max_price || sort !== "newest" || from;
  if (narrowed || (kind && category)) return null;
  return { ...(kind ? { kind } : {}), ...(category ? { category } : {}), ...(page > 1 ? { page } : {}) };
}
