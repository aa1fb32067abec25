import { type Currency, toMinor } from "../../src/shared/money";
import type { Language } from "../../src/shared/route";
import { formatPrice } from "../rates";
import type { OtherDates, WiderArea } from "./contract/store";

type Instead = { alternatives: readonly OtherDates[]; wider_area: WiderArea | null };

const WORDS = {
  en: {
    free: (dates: string, price: string) => `Free from ${dates}: from ${price} in all.`,
    wider: (km: number, count: number) =>
      `Within ${km} km there ${count === 1 ? "is 1 place" : `are ${count} places`}.`,
    between: "to",
  },
  es: {
    free: (dates: string, price: string) => `Libre del ${dates}: desde ${price} en total.`,
    wider: (km: number, count: number) => `A menos de ${km} km hay ${count === 1 ? "1 sitio" : `${count} sitios`}.`,
    between: "al",
  },
};

/** A plain date as people say it; it has no zone, so it is formatted in none but its own. */
function sayDate(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}

const sayPrice = ({ total, currency }: { total: number; currency: Currency }, language: Language) =>
  formatPrice(toMinor(total, currency), currency, language);

/** What there is instead of nothing, a sentence each. */
export function sayAlternatives({ alternatives, wider_area }: Instead, language: Language): string[] {
  const words = WORDS[language];
  const free = alternatives.map((one) =>
    words.free(`${sayDate(one.from, language)} ${words.between} ${sayDate(one.to, language)}`, sayPrice(one, language)),
  );
  return wider_area ? [...free, words.wider(wider_area.radius_km, wider_area.count)] : free;
}
