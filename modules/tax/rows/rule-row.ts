import type { Currency } from "../../../src/shared/money";
import type { Remitter, TaxRule, TaxTerms } from "../domain/rule";

/** A row as `ruleColumns` selects it: dates and amounts as text. What the other type has is null. */
export type RuleRow = {
  id: string;
  jurisdiction: string;
  code: string;
  kind: string | null;
  valid_from: string;
  valid_to: string | null;
  remitted_by: Remitter;
  type: TaxTerms["type"];
  treatment: "inclusive" | "exclusive";
  rate_ppm: number;
  line_codes: string[] | null;
  amount_minor: string;
  currency: Currency;
  nights_max: number | null;
};

export const ruleColumns = `
  id, jurisdiction, code, kind, CAST(valid_from AS text) AS valid_from, CAST(valid_to AS text) AS valid_to, remitted_by, type,
  treatment, rate_ppm, line_codes, CAST(amount_minor AS text) AS amount_minor, currency, nights_max`;

function termsFrom(row: RuleRow): TaxTerms {
  const { type, treatment, rate_ppm, line_codes, amount_minor, currency, nights_max } = row;
  if (type === "percent") return { type, treatment, rate_ppm, line_codes };
  return { type, amount_minor: BigInt(amount_minor), currency, nights_max };
}

/** A row as a rule. The checks of the table keep what each type needs. */
export function ruleFrom(row: RuleRow): TaxRule {
  const { id, jurisdiction, code, kind, valid_from, valid_to, remitted_by } = row;
  return { id, jurisdiction, code, kind, valid_from, valid_to, remitted_by, terms: termsFrom(row) };
}

/** The columns in which types of rules differ. */
export function columnsOf(terms: TaxTerms) {
  if (terms.type === "percent") {
    const { type, treatment, rate_ppm, line_codes } = terms;
    return { type, treatment, rate_ppm, line_codes, amount_minor: null, currency: null, nights_max: null };
  }
  const { type, amount_minor, currency, nights_max } = terms;
  const none = { treatment: null, rate_ppm: null, line_codes: null };
  return { type, ...none, amount_minor: String(amount_minor), currency, nights_max };
}
