import { fill } from "../i18n/fill";
import type { Texts } from "../i18n/texts";
import type { ReadFilter } from "../server/list-filter";

type Names = { category: string | undefined; seller: string | undefined };

/** What a page of results is headed by: the most telling of what was asked for. */
export function resultsTitle({ q, kind }: ReadFilter, names: Names, texts: Pick<Texts, "kinds" | "list">): string {
  if (q) return fill(texts.list.titleQuery, { q });
  if (names.seller) return fill(texts.list.titleSeller, { seller: names.seller });
  const subject = names.category ?? (kind ? texts.kinds[kind].plural : undefined);
  return subject ? fill(texts.list.titleFor, { kind: subject }) : texts.list.title;
}

/**
 * The part of a filter that makes a page of its own for search engines: a kind or a category, and its pages.
 * Null for what people have narrowed further; such pages are not to be found from outside.
 */
export function lastingFilter(filter: ReadFilter): { kind?: string; category?: string; page?: number } | null {
  const { q, seller, guests, currency, min_price, max_price, sort, from, kind, category, page } = filter;
  const narrowed = q || seller || guests || currency || min_price || max_price || sort !== "newest" || from;
  if (narrowed || (kind && category)) return null;
  return { ...(kind ? { kind } : {}), ...(category ? { category } : {}), ...(page > 1 ? { page } : {}) };
}
