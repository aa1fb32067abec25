import type { OtherDates, WiderArea } from "../../../modules/search/contract";
import { formatDateRange } from "../i18n/dates";
import { fill, plural } from "../i18n/fill";
import type { Language } from "../i18n/language";
import { formatPrice } from "../i18n/money";
import type { Texts } from "../i18n/texts";
import type { ListFilter } from "../paths";
import type { ReadFilter } from "../server/list-filter";

/** What the API offers in place of nothing. */
export type Found = { alternatives: readonly OtherDates[]; wider_area: WiderArea | null };

/** A way on from an empty list: where it leads, and what is to be found there. */
export type Way = { text: string; detail: string; filter: ListFilter };

/** The nearest free dates with the lowest total, then the wider area; all else that was asked for stays. */
export function waysInstead(
  filter: ReadFilter,
  found: Found,
  language: Language,
  { list }: Pick<Texts, "list">,
): Way[] {
  const kept: ListFilter = { ...filter, page: undefined };
  const ways = found.alternatives.map(({ from, to, total, currency }) => ({
    text: formatDateRange(language, from, to),
    detail: fill(list.fromInAll, { price: formatPrice(language, { amount: total, currency }) }),
    filter: { ...kept, from, to },
  }));
  const { wider_area: wider } = found;
  if (!wider || !filter.place) return ways;
  const { radius_km, count } = wider;
  return [
    ...ways,
    {
      text: fill(list.within, { place: filter.place, km: radius_km }),
      detail: plural(language, list.count, count),
      filter: { ...kept, radius_km },
    },
  ];
}
