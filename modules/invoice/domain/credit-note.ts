import { splitByWeights } from "../../../src/shared/money";
import type { CreditNote, Invoice, Language, Line } from "./content";
import { rateText } from "./format";
import { checkedTotals } from "./invoice";
import { InvoiceRefusal } from "./refusal";
import { lineOfAmounts } from "./tax-line";
import { taxKey } from "./totals";

/** An invoice that was issued, as far as a credit note has to know it. */
export type IssuedInvoice = { content: Invoice; number: string; issued_on: string };

const REST: Record<Language, { whole: string; untaxed: string }> = {
  en: { whole: "Credited of invoice", untaxed: "no tax" },
  es: { whole: "Abono de la factura", untaxed: "sin impuestos" },
};

const combinationOf = (line: Line) => line.taxes.map(taxKey).sort().join(" ");

const taxText = ({ rate_ppm, label }: Line["taxes"][number], language: Language) =>
  rate_ppm === null ? label : `${label} ${rateText(rate_ppm, language)}`;

/** What of a document is taxed alike, as one line. */
function gathered(lines: readonly Line[]): Map<string, Line> {
  const all = new Map<string, Line>();
  for (const line of lines) {
    const key = combinationOf(line);
    const known = all.get(key);
    const added = (tax: Line["taxes"][number]) =>
      known?.taxes.find((one) => taxKey(one) === taxKey(tax))?.amount_minor ?? 0n;
    all.set(
      key,
      lineOfAmounts({
        description: line.description,
        net_minor: line.net_minor + (known?.net_minor ?? 0n),
        taxes: line.taxes.map((tax) => ({ ...tax, amount_minor: tax.amount_minor + added(tax) })),
      }),
    );
  }
  return all;
}

/** What is left of the invoice by combination of taxes, after what was credited of it. */
function leftOf(invoice: Invoice, earlier: readonly CreditNote[]): Line[] {
  const credited = gathered(earlier.flatMap(({ lines }) => lines));
  return [...gathered(invoice.lines)].map(([key, line]) => {
    const gone = credited.get(key);
    const goneOf = (tax: Line["taxes"][number]) =>
      gone?.taxes.find((one) => taxKey(one) === taxKey(tax))?.amount_minor ?? 0n;
    return lineOfAmounts({
      description: line.description,
      net_minor: line.net_minor - (gone?.net_minor ?? 0n),
      taxes: line.taxes.map((tax) => ({ ...tax, amount_minor: tax.amount_minor - goneOf(tax) })),
    });
  });
}

/**
 * A share of what is left, in proportion: first over what is taxed alike, then over net amount and taxes of each. The
 * parts sum to the amount exactly and are never more than is left of anything.
 */
function shareOf(left: readonly Line[], amountMinor: bigint, describe: (line: Line) => string): Line[] {
  const shares = splitByWeights(
    amountMinor,
    left.map(({ gross_minor }) => gross_minor),
  );
  return left
    .map((line, index) => {
      const weights = [line.net_minor, ...line.taxes.map((tax) => tax.amount_minor)];
      const [net_minor = 0n, ...taxes] = splitByWeights(shares[index] ?? 0n, weights);
      return lineOfAmounts({
        description: describe(line),
        net_minor,
        taxes: line.taxes.map((tax, place) => ({ ...tax, amount_minor: taxes[place] ?? 0n })),
      });
    })
    .filter(({ gross_minor }) => gross_minor > 0n);
}

/**
 * A credit note for an invoice: of all that is left of it, or of a gross amount in minor units, in proportion over what
 * is left at each combination of taxes. `earlier` are the credit notes it has already. When nothing was credited before
 * the whole is credited line by line. Throws an `InvoiceRefusal` for more than is left, and for nothing.
 */
export function creditNoteFor(
  invoice: IssuedInvoice,
  earlier: readonly CreditNote[],
  credit: { amount_minor: bigint | "rest"; reason: string; references?: CreditNote["references"]; notes?: string[] },
): CreditNote {
  const { content, number, issued_on } = invoice;
  const { language, currency, issuer, recipient, supply } = content;
  const left = leftOf(content, earlier);
  const leftMinor = left.reduce((sum, { gross_minor }) => sum + gross_minor, 0n);
  const amount = credit.amount_minor === "rest" ? leftMinor : credit.amount_minor;
  if (leftMinor === 0n) throw new InvoiceRefusal("nothing_left_to_credit", `all of ${number} was credited`);
  if (amount > leftMinor) throw new InvoiceRefusal("more_than_is_left", `${leftMinor} is left of ${number}`);
  if (amount <= 0n) throw new InvoiceRefusal("amount_invalid", `${amount} is not credited`);
  const describe = (line: Line) => {
    const taxes = line.taxes.map((tax) => taxText(tax, language)).join(", ");
    return `${REST[language].whole} ${number} (${taxes || REST[language].untaxed})`;
  };
  const isWhole = earlier.length === 0 && amount === content.gross_minor;
  const lines = isWhole ? content.lines : shareOf(left, amount, describe);
  return {
    version: 1,
    type: "credit_note",
    ...{ language, currency, issuer, recipient, supply, lines },
    ...checkedTotals(lines, "credit_note"),
    references: credit.references ?? content.references,
    notes: credit.notes ?? [],
    reverses: { number, issued_on },
    reason: credit.reason,
  };
}
