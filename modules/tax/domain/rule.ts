import type { Currency } from "../../../src/shared/money";

/** Millionths in a whole. */
export const WHOLE_PPM = 1_000_000n;

/**
 * What a tax asks.
 * - `percent`: `rate_ppm` millionths of a line's net amount, 88750 is 8.875 %. `inclusive`: the line's amount has it in
 *   it; `exclusive`: it comes on top. `line_codes` are the lines that are taxed, null are all.
 * - `night`: an amount for each night of the stay. `person_night`: for each night and each person liable. It comes on
 *   top. No more than the first `nights_max` nights of a stay are asked for.
 */
export type TaxTerms =
  | { type: "percent"; treatment: "inclusive" | "exclusive"; rate_ppm: number; line_codes: readonly string[] | null }
  | { type: "night" | "person_night"; amount_minor: bigint; currency: Currency; nights_max: number | null };

/** Who owes a tax to its jurisdiction. */
export type Remitter = "platform" | "seller";

/** A tax of a jurisdiction, for a time: on the days from `valid_from` up to `valid_to`, which is exclusive. */
export type TaxRule = {
  id: string;
  /** ISO 3166 where there is a code, `ES` or `ES-CT`; else a name below one, `ES-CT-08019`. The ledger's jurisdiction. */
  jurisdiction: string;
  /** Which tax of the jurisdiction it sets, such as `vat` or `lodging`. */
  code: string;
  /** The kind of listing it is for; null is for every kind that no other rule of this tax names. */
  kind: string | null;
  valid_from: string;
  valid_to: string | null;
  /** `platform`: it is kept back for the jurisdiction; `seller`: it is the seller's to remit and paid out with the price. */
  remitted_by: Remitter;
  terms: TaxTerms;
};

/** True on days on which a rule is valid; dates are `YYYY-MM-DD`. */
export function isValidOn({ valid_from, valid_to }: TaxRule, date: string): boolean {
  return date >= valid_from && (valid_to === null || date < valid_to);
}
