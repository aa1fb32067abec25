import type { BookingCharges } from "../../booking";
import { lineLabel, unpackLines } from "../../rates";
import { taxName } from "../../tax/contract";
import type { Language, Line, LineTax } from "../domain/content";
import { lineOfAmounts } from "../domain/tax-line";

/** The name and rate of a rule's tax, as a line says it. */
function named(charges: BookingCharges, ruleId: string, amount_minor: bigint): LineTax {
  const rule = charges.taxes?.rules.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`the tax rule ${ruleId} was not kept with booking ${charges.id}`);
  const { jurisdiction, code, terms } = rule;
  return {
    ...{ jurisdiction, code, amount_minor },
    label: taxName(code, charges.language),
    rate_ppm: terms.type === "percent" ? terms.rate_ppm : null,
  };
}

/** A line of the price with the taxes in it and on it; one from before there were taxes has none. */
function lineOf(charges: BookingCharges, line: ReturnType<typeof unpackLines>[number]): Line {
  const { language, currency, listing, taxes } = charges;
  const taxed = taxes?.lines.find(({ code }) => code === line.code);
  const words = lineLabel(line, currency, language);
  return lineOfAmounts({
    ...(line.code === "base"
      ? { description: listing.title[language] ?? listing.title.en, detail: words }
      : { description: words }),
    net_minor: taxed?.net_minor ?? line.amount_minor,
    taxes: (taxed?.taxes ?? []).map(({ rule_id, amount_minor }) => named(charges, rule_id, amount_minor)),
  });
}

/** The lines of a booking's price that pass, as an invoice has them. */
export function invoiceLines(charges: BookingCharges, isAsked: (code: string) => boolean): Line[] {
  return unpackLines(charges.lines)
    .filter(({ code }) => code !== "taxes" && isAsked(code))
    .map((line) => lineOf(charges, line));
}

const COUNTED = {
  en: { nights: ["night", "nights"], persons: ["person", "persons"] },
  es: { nights: ["noche", "noches"], persons: ["persona", "personas"] },
} as const;

/** What a tax by nights is counted by; a tax by night alone has one person. */
function counted(language: Language, nights: number, persons: number): string {
  const words = COUNTED[language];
  const of = (count: number, [one, other]: readonly [string, string]) => `${count} ${count === 1 ? one : other}`;
  return persons === 1 ? of(nights, words.nights) : `${of(nights, words.nights)} × ${of(persons, words.persons)}`;
}

/** Lodging taxes by nights: nothing is supplied for them, they are passed on. */
export function nightTaxLines(charges: BookingCharges): Line[] {
  return (charges.taxes?.night_taxes ?? []).map(({ rule_id, nights, persons, amount_minor }) => {
    const tax = named(charges, rule_id, amount_minor);
    return lineOfAmounts({
      description: tax.label,
      detail: counted(charges.language, nights, persons),
      net_minor: 0n,
      taxes: [tax],
    });
  });
}
