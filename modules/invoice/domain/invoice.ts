import { roundHalfUp } from "../../../src/shared/money";
import type { Invoice, Line } from "./content";
import { InvoiceRefusal } from "./refusal";
import { type Totals, taxKey, totalsOf } from "./totals";

const WHOLE_PPM = 1_000_000n;
/** Inclusive taxes are rounded together and then split, so each may be one minor unit off and a little. */
const ROUNDING_MINOR = 1n;

/** What an invoice is made of: all but what follows from its lines. */
export type InvoiceParts = Omit<Invoice, "version" | keyof Totals>;

function checkLine({ description, net_minor, taxes, gross_minor }: Line, rates: boolean): void {
  const taxed = taxes.reduce((sum, { amount_minor }) => sum + amount_minor, net_minor);
  if (net_minor < 0n || taxes.some(({ amount_minor }) => amount_minor < 0n)) {
    throw new InvoiceRefusal("amount_invalid", `"${description}" has a negative amount`);
  }
  if (taxed !== gross_minor) {
    throw new InvoiceRefusal("does_not_add_up", `"${description}" comes to ${taxed} and says ${gross_minor}`);
  }
  if (new Set(taxes.map(taxKey)).size !== taxes.length) {
    throw new InvoiceRefusal("does_not_add_up", `"${description}" has a tax twice`);
  }
  for (const { label, rate_ppm, amount_minor } of rates ? taxes : []) {
    if (rate_ppm === null) continue;
    const off = amount_minor - roundHalfUp(net_minor * BigInt(rate_ppm), WHOLE_PPM);
    if (off > ROUNDING_MINOR || off < -ROUNDING_MINOR) {
      throw new InvoiceRefusal("rate_differs", `${label} on "${description}" is ${off} off its rate`);
    }
  }
}

/**
 * Lines that add up, with their totals. Throws an `InvoiceRefusal` otherwise. The lines of a credit note are parts of
 * lines that were rounded before: their taxes are not held to the rates.
 */
export function checkedTotals(lines: readonly Line[], kind: "invoice" | "credit_note"): Totals {
  if (lines.length === 0) throw new InvoiceRefusal("does_not_add_up", "a document has a line at least");
  for (const line of lines) checkLine(line, kind === "invoice");
  return totalsOf(lines);
}

/**
 * An invoice or commission invoice with its totals. Throws an `InvoiceRefusal` when a line does not add up, when a tax
 * is not its rate, and when more was paid than it comes to.
 */
export function buildInvoice(parts: InvoiceParts): Invoice {
  const totals = checkedTotals(parts.lines, "invoice");
  const paid = parts.payment?.paid_minor ?? 0n;
  if (paid < 0n || paid > totals.gross_minor) {
    throw new InvoiceRefusal("does_not_add_up", `${paid} was paid of ${totals.gross_minor}`);
  }
  return { version: 1, ...parts, ...totals };
}
