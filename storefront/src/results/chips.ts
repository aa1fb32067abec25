import { type Currency, DEFAULT_CURRENCY } from "../../../src/shared/money";
import { formatDateRange } from "../i18n/dates";
import { fill, plural } from "../i18n/fill";
import type { Language } from "../i18n/language";
import { currencyName, formatPrice } from "../i18n/money";
import type { Texts } from "../i18n/texts";
import type { ListFilter } from "../paths";
import type { ReadFilter } from "../server/list-filter";
import { placeWords } from "./page-words";
import { comparesPrices } from "./sorts";

/** One chosen filter in words, and the filter that is left without it. */
export type Chip = { text: string; without: ListFilter };

type Names = {
  language: Language;
  texts: Pick<Texts, "kinds" | "list">;
  /** As the list shows them; undefined where they are not known. */
  category: string | undefined;
  seller: string | undefined;
  /** What the person would like prices to be compared in. */
  preferred?: Currency | undefined;
};

/** The currency that prices are compared in: the one that was chosen, else the person's own, else the marketplace's. */
export function comparedCurrency(
  { currency, min_price, max_price, sort }: ReadFilter,
  preferred?: Currency,
): Currency | undefined {
  const compares = comparesPrices(sort) || min_price !== undefined || max_price !== undefined;
  return compares ? (currency ?? preferred ?? DEFAULT_CURRENCY) : undefined;
}

function priceWords(filter: ReadFilter, { language, texts, preferred }: Names): string | null {
  const { min_price, max_price } = filter;
  const currency = comparedCurrency(filter, preferred) ?? DEFAULT_CURRENCY;
  const money = (amount: number) => formatPrice(language, { amount, currency });
  const { fromPrice, toPrice, priceRange } = texts.list;
  if (min_price !== undefined && max_price !== undefined) {
    return fill(priceRange, { from: money(min_price), to: money(max_price) });
  }
  if (min_price !== undefined) return fill(fromPrice, { price: money(min_price) });
  return max_price === undefined ? null : fill(toPrice, { price: money(max_price) });
}

const NO_PLACE = { near: undefined, place: undefined, radius_km: undefined };
const NO_PRICE = { min_price: undefined, max_price: undefined };

/** Every filter that narrows a list, in the order in which people choose them. */
export function chipsOf(filter: ReadFilter, names: Names): Chip[] {
  const { language, texts } = names;
  const { q, kind, category, seller, guests, currency, sort, from, to } = filter;
  const price = priceWords(filter, names);
  const place = placeWords(filter, texts);
  const kept: ListFilter = { ...filter, page: undefined };
  const chips: (Chip | null)[] = [
    q ? { text: `“${q}”`, without: { ...kept, q: undefined } } : null,
    place ? { text: place, without: { ...kept, ...NO_PLACE } } : null,
    kind ? { text: texts.kinds[kind].plural, without: { ...kept, kind: undefined } } : null,
    category ? { text: names.category ?? category, without: { ...kept, category: undefined } } : null,
    seller
      ? {
          text: names.seller ? fill(texts.list.bySeller, { seller: names.seller }) : texts.list.oneSeller,
          without: { ...kept, seller: undefined },
        }
      : null,
    from && to
      ? { text: formatDateRange(language, from, to), without: { ...kept, from: undefined, to: undefined } }
      : null,
    guests ? { text: plural(language, texts.list.forGuests, guests), without: { ...kept, guests: undefined } } : null,
    // The words of a price name its currency: it goes with them, unless the order still needs it.
    price
      ? { text: price, without: { ...kept, ...NO_PRICE, currency: comparesPrices(sort) ? currency : undefined } }
      : null,
    currency && !price
      ? {
          text: fill(texts.list.onlyCurrency, { currency: currencyName(language, currency) }),
          without: { ...kept, currency: undefined },
        }
      : null,
  ];
  return chips.filter((chip) => chip !== null);
}
