import type { Language } from "../../../src/shared/route";
import { type TaxRule, WHOLE_PPM } from "./rule";

/** What people call taxes; `_fee` is the same tax on the marketplace's own fee, which the marketplace remits. */
const NAMES: Record<Language, Record<string, string>> = {
  en: {
    vat: "VAT",
    gst: "GST",
    consumption: "Consumption tax",
    sales: "Sales tax",
    lodging: "Lodging tax",
  },
  es: {
    vat: "IVA",
    gst: "GST",
    consumption: "Impuesto sobre el consumo",
    sales: "Impuesto sobre las ventas",
    lodging: "Tasa turística",
  },
};

const spoken = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll("_", " ");

/** The name of a tax without its rate, such as "VAT", "IVA" or "Lodging tax". */
export function taxName(code: string, language: Language): string {
  const plain = code.replace(/_fee$/, "");
  return NAMES[language][plain] ?? spoken(plain);
}

/** The name of a tax with its rate, where it has one: "VAT 10%", "IVA 10 %", "Lodging tax". */
export function taxLabel({ code, terms }: Pick<TaxRule, "code" | "terms">, language: Language): string {
  const name = taxName(code, language);
  if (terms.type !== "percent") return name;
  const rate = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 4 });
  return `${name} ${rate.format(terms.rate_ppm / Number(WHOLE_PPM))}`;
}
