import { Temporal } from "temporal-polyfill";
import { CURRENCY_DECIMALS, type Currency } from "../../../src/shared/money";
import type { Language, Party } from "./content";

/** How people of a language write numbers and dates. */
const LOCALES: Record<Language, string> = { en: "en-GB", es: "es-ES" };

/** Minor units as a decimal with a point, exactly: `-1234` with two decimals is `-12.34`. */
export function plainDecimal(minor: bigint, decimals: number): `${number}` {
  const digits = String(minor < 0n ? -minor : minor).padStart(decimals + 1, "0");
  const fraction = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals);
  return `${minor < 0n ? "-" : ""}${whole}${fraction}` as `${number}`;
}

/** A hyphen is too short beside digits. */
const withMinus = (text: string) => text.replace("-", "−");

/** An amount of minor units in a column whose currency is said elsewhere: `1,234.50`, `1.234,50`. */
export function amountText(minor: bigint, currency: Currency, language: Language): string {
  const decimals = CURRENCY_DECIMALS[currency];
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: "always",
  });
  return withMinus(format.format(plainDecimal(minor, decimals)));
}

/** An amount of minor units with its currency: `€1,234.50`, `1.234,50 €`, `KWD 1,234.500`. */
export function moneyText(minor: bigint, currency: Currency, language: Language): string {
  const decimals = CURRENCY_DECIMALS[currency];
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: "currency",
    currency: currency.toUpperCase(),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: "always",
  });
  return withMinus(format.format(plainDecimal(minor, decimals)));
}

/** A rate of millionths: `8.875%`, `8,875 %`. */
export function rateText(ratePpm: number, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: "percent", maximumFractionDigits: 4 });
  return format.format(ratePpm / 1_000_000);
}

/** A date as people write it: `8 March 2027`, `8 de marzo de 2027`. */
export function dateText(date: string, language: Language, style: "long" | "short" = "long"): string {
  const options = style === "long" ? ({ dateStyle: "long" } as const) : ({ dateStyle: "medium" } as const);
  const { epochMilliseconds } = Temporal.PlainDate.from(date).toZonedDateTime("UTC");
  return new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: "UTC" }).format(epochMilliseconds);
}

/** Days from the first to the last; `to` is exclusive. */
export function daysText(period: { from: string; to: string }, language: Language): string {
  const last = Temporal.PlainDate.from(period.to).subtract({ days: 1 }).toString();
  const texts = [period.from, last].map((date) => dateText(date, language));
  return texts[0] === texts[1] ? (texts[0] ?? "") : texts.join(" – ");
}

/** Nights from the day of arrival to the day of departure. */
export function nightsText(period: { from: string; to: string }, language: Language): string {
  return `${dateText(period.from, language)} – ${dateText(period.to, language)}`;
}

/** The lines of an address below the name: street and town, and the country by its name. */
export function addressLines({ address, country }: Party, language: Language): string[] {
  const name = country && new Intl.DisplayNames(LOCALES[language], { type: "region" }).of(country);
  return [...address, ...(name ? [name] : [])];
}
