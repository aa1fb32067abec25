import type { Invoice, Line, TaxTotal } from "./content";

/** The sums of a document's lines. */
export type Totals = Pick<Invoice, "taxes" | "net_minor" | "tax_minor" | "gross_minor">;

/** What makes two taxes one line of the totals: the same tax of the same jurisdiction at the same rate. */
export function taxKey({ jurisdiction, code, rate_ppm }: Pick<TaxTotal, "jurisdiction" | "code" | "rate_ppm">): string {
  return `${jurisdiction}/${code}/${rate_ppm ?? "-"}`;
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

/** The totals of lines: nothing is rounded here, each line was. */
export function totalsOf(lines: readonly Line[]): Totals {
  const byTax = new Map<string, TaxTotal>();
  for (const { net_minor, taxes } of lines) {
    for (const { amount_minor, ...tax } of taxes) {
      const total = byTax.get(taxKey(tax)) ?? { ...tax, net_minor: 0n, tax_minor: 0n };
      total.net_minor += net_minor;
      total.tax_minor += amount_minor;
      byTax.set(taxKey(tax), total);
    }
  }
  const net_minor = sum(lines.map((line) => line.net_minor));
  const tax_minor = sum([...byTax.values()].map((total) => total.tax_minor));
  return { taxes: [...byTax.values()], net_minor, tax_minor, gross_minor: net_minor + tax_minor };
}
