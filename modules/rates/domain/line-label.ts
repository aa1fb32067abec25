import type { Currency } from "../../../src/shared/money";
import type { Language } from "../../../src/shared/route";
import { formatPrice } from "./format-price";
import type { PriceLine, StayUnit } from "./price-stay";

const UNITS: Record<Language, Record<StayUnit, { one: string; other: string }>> = {
  en: { night: { one: "night", other: "nights" }, day: { one: "day", other: "days" } },
  es: { night: { one: "noche", other: "noches" }, day: { one: "día", other: "días" } },
};

const FEES: Record<Language, Record<Exclude<PriceLine["code"], "base">, string>> = {
  en: { cleaning_fee: "Cleaning fee", service_fee: "Service fee", taxes: "Taxes" },
  es: { cleaning_fee: "Limpieza", service_fee: "Gastos de servicio", taxes: "Impuestos" },
};

/** The words of a price line, such as "2 nights × €80.00", "2 noches × 80,00 €" or "Cleaning fee". */
export function lineLabel(line: PriceLine, currency: Currency, language: Language): string {
  if (line.code !== "base") return FEES[language][line.code];
  const words = UNITS[language][line.unit];
  const word = line.quantity === 1 ? words.one : words.other;
  return `${line.quantity} ${word} × ${formatPrice(line.unit_minor, currency, language)}`;
}
