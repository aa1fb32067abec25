import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CreditNote, type Line, packContent, unpackContent } from "../../domain/content";
import { creditNoteFor } from "../../domain/credit-note";
import { buildInvoice } from "../../domain/invoice";
import { InvoiceRefusal } from "../../domain/refusal";
import { lineOfRates } from "../../domain/tax-line";
import { IVA, IVA_21, stayInvoice } from "../documents";

const issued = (content = stayInvoice()) => ({ content, number: "INV-2027-00001", issued_on: "2027-03-08" });

function reasonOf(work: () => unknown) {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof InvoiceRefusal) return error.reason;
    throw error;
  }
}

const rate = fc.record({
  rate_ppm: fc.constantFrom(0, 10_000, 88_750, 100_000, 210_000, 1_000_000),
  treatment: fc.constantFrom("inclusive" as const, "exclusive" as const),
  code: fc.constantFrom("vat", "city", "state"),
});
const lines = fc.array(
  fc
    .record({
      amount_minor: fc.bigInt({ min: 0n, max: 10_000_000n }),
      taxes: fc.uniqueArray(rate, { maxLength: 3, selector: ({ code }) => code }),
    })
    .map(({ amount_minor, taxes }) =>
      lineOfRates({
        description: "Something",
        amount_minor,
        taxes: taxes.map((tax) => ({ ...tax, jurisdiction: "ES", label: tax.code })),
      }),
    ),
  { minLength: 1, maxLength: 8 },
);
const invoiceOf = (some: Line[]) => stayInvoice({ lines: some, payment: null });
const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

describe("an invoice", () => {
  it("has its taxes by rate, and comes to its lines", () => {
    const { taxes, net_minor, tax_minor, gross_minor } = stayInvoice();
    expect(taxes.map((tax) => [tax.rate_ppm, tax.net_minor, tax.tax_minor])).toEqual([
      [100_000, 32_727n, 3_273n],
      [210_000, 3_719n, 781n],
    ]);
    expect([net_minor, tax_minor, gross_minor]).toEqual([37_766n, 4_054n, 41_820n]);
  });

  it("adds up for whatever lines, and says the same after a way through JSON", () => {
    fc.assert(
      fc.property(lines, (some) => {
        const made = invoiceOf(some);
        expect(made.net_minor + made.tax_minor).toBe(made.gross_minor);
        expect(made.gross_minor).toBe(sum(some.map(({ gross_minor }) => gross_minor)));
        expect(made.tax_minor).toBe(sum(made.taxes.map(({ tax_minor }) => tax_minor)));
        expect(unpackContent(JSON.parse(packContent(made)))).toEqual(made);
      }),
    );
  });

  it("takes inclusive taxes out of an amount and puts exclusive ones on top, a half rounded up", () => {
    const one = (amount_minor: bigint, ...taxes: (typeof IVA)[]) =>
      lineOfRates({ description: "Something", amount_minor, taxes });
    expect(one(1_000n, IVA)).toMatchObject({ net_minor: 909n, gross_minor: 1_000n });
    expect(one(50n, IVA_21)).toMatchObject({ net_minor: 50n, gross_minor: 61n });
    expect(one(1n, { ...IVA_21, rate_ppm: 500_000 })).toMatchObject({ net_minor: 1n, gross_minor: 2n });
    expect(reasonOf(() => one(-1n, IVA))).toBe("amount_invalid");
  });

  it("is refused with its reason when it contradicts itself", () => {
    const [line] = stayInvoice().lines as [Line];
    const of = (some: Partial<Line>) => () => buildInvoice({ ...stayInvoice(), lines: [{ ...line, ...some }] });
    const [tax] = line.taxes as [Line["taxes"][number]];
    expect(reasonOf(of({ gross_minor: line.gross_minor + 1n }))).toBe("does_not_add_up");
    expect(reasonOf(of({ net_minor: -1n, gross_minor: tax.amount_minor - 1n }))).toBe("amount_invalid");
    expect(reasonOf(of({ taxes: [tax, tax], gross_minor: line.gross_minor + tax.amount_minor }))).toBe(
      "does_not_add_up",
    );
    const off = { taxes: [{ ...tax, amount_minor: tax.amount_minor + 2n }], gross_minor: line.gross_minor + 2n };
    expect(reasonOf(of(off))).toBe("rate_differs");
    expect(reasonOf(() => stayInvoice({ lines: [] }))).toBe("does_not_add_up");
    expect(reasonOf(() => stayInvoice({ payment: { paid_minor: 41_821n, paid_on: "2027-03-01" } }))).toBe(
      "does_not_add_up",
    );
  });
});

describe("a credit note", () => {
  it("of the whole invoice repeats its lines", () => {
    const note = creditNoteFor(issued(), [], { amount_minor: "rest", reason: "Cancelled" });
    expect(note).toMatchObject({ lines: stayInvoice().lines, gross_minor: 41_820n, reason: "Cancelled" });
    expect(note.reverses).toEqual({ number: "INV-2027-00001", issued_on: "2027-03-08" });
    expect(reasonOf(() => creditNoteFor(issued(), [note], { amount_minor: "rest", reason: "Again" }))).toBe(
      "nothing_left_to_credit",
    );
  });

  it("of a part has a line for what is taxed alike, in proportion", () => {
    const note = creditNoteFor(issued(), [], { amount_minor: 20_910n, reason: "Half" });
    expect(note.lines.map(({ description, gross_minor }) => [description, gross_minor])).toEqual([
      ["Credited of invoice INV-2027-00001 (IVA 10%)", 18_000n],
      ["Credited of invoice INV-2027-00001 (IVA 21%)", 2_250n],
      ["Credited of invoice INV-2027-00001 (no tax)", 660n],
    ]);
  });

  it("is refused for nothing and for more than is left", () => {
    const of = (amount_minor: bigint) => () => creditNoteFor(issued(), [], { amount_minor, reason: "Part" });
    expect(reasonOf(of(0n))).toBe("amount_invalid");
    expect(reasonOf(of(41_821n))).toBe("more_than_is_left");
    expect(of(41_820n)().gross_minor).toBe(41_820n);
  });

  it("and those after it give back the whole exactly, at every tax, however it is cut", () => {
    fc.assert(
      fc.property(lines, fc.array(fc.bigInt({ min: 1n, max: 5_000_000n }), { maxLength: 6 }), (some, steps) => {
        const invoice = invoiceOf(some);
        fc.pre(invoice.gross_minor > 0n);
        const notes: CreditNote[] = [];
        let left = invoice.gross_minor;
        for (const step of steps.filter((amount) => amount < invoice.gross_minor)) {
          if (step >= left) break;
          notes.push(creditNoteFor(issued(invoice), notes, { amount_minor: step, reason: "Part" }));
          left -= step;
          expect(notes.at(-1)?.gross_minor).toBe(step);
        }
        notes.push(creditNoteFor(issued(invoice), notes, { amount_minor: "rest", reason: "Rest" }));
        expect(sum(notes.map(({ gross_minor }) => gross_minor))).toBe(invoice.gross_minor);
        expect(sum(notes.map(({ net_minor }) => net_minor))).toBe(invoice.net_minor);
        for (const tax of invoice.taxes) {
          const credited = notes.flatMap(({ taxes }) =>
            taxes.filter((one) => one.code === tax.code && one.rate_ppm === tax.rate_ppm),
          );
          expect(sum(credited.map(({ tax_minor }) => tax_minor))).toBe(tax.tax_minor);
        }
      }),
    );
  });
});
